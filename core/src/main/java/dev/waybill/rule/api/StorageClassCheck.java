package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API server asks of a {@code StorageClass}. */
final class StorageClassCheck {
    private static final List<String> RECLAIM_POLICIES = List.of("Delete", "Retain");
    private static final List<String> BINDING_MODES = List.of("Immediate", "WaitForFirstConsumer");
    /** maxProvisionerParameterLen in storage/validation. */
    private static final int MAX_PARAMETERS = 512;
    /** maxProvisionerParameterSize in storage/validation: keys and values in bytes. */
    private static final int MAX_PARAMETER_BYTES = 256 * 1024;

    private StorageClassCheck() {}

    static void check(StorageClass object, Causes causes) {
        Metadata.check(object.getMetadata(), false, NameSyntax.DNS_SUBDOMAIN, At.of("metadata"), causes);
        provisioner(Present.text(object.getProvisioner()), At.of("provisioner"), causes);
        parameters(Present.entries(object.getParameters()), At.of("parameters"), causes);
        String policy = object.getReclaimPolicy();
        if (!Present.isBlank(policy) && !RECLAIM_POLICIES.contains(policy)) {
            causes.unsupported(At.of("reclaimPolicy"), policy, RECLAIM_POLICIES);
        }
        String mode = object.getVolumeBindingMode();
        if (mode != null && !BINDING_MODES.contains(mode)) {
            causes.unsupported(At.of("volumeBindingMode"), mode, BINDING_MODES);
        }
        AllowedTopologies.check(object.getAllowedTopologies(), At.of("allowedTopologies"), causes);
    }

    private static void provisioner(String provisioner, At at, Causes causes) {
        if (provisioner.isEmpty()) {
            causes.required(at, "Name the driver that makes the volumes, such as ebs.csi.aws.com.");
        } else if (!NameSyntax.QUALIFIED_NAME.accepts(provisioner.toLowerCase(Locale.ROOT))) {
            causes.as(ApiRules.NAME).name(at, provisioner, NameSyntax.QUALIFIED_NAME);
        }
    }

    private static void parameters(Map<String, String> parameters, At at, Causes causes) {
        if (parameters.size() > MAX_PARAMETERS) {
            causes.tooMany(at, parameters.size(), MAX_PARAMETERS);
            return;
        }
        int bytes = 0;
        for (Map.Entry<String, String> each : parameters.entrySet()) {
            if (Present.isBlank(each.getKey())) {
                causes.invalid(at, "", "the name of a parameter is not empty");
            }
            bytes += bytes(each.getKey()) + bytes(each.getValue());
        }
        if (bytes > MAX_PARAMETER_BYTES) {
            causes.tooLong(at, bytes, MAX_PARAMETER_BYTES);
        }
    }

    private static int bytes(@Nullable String text) {
        return Present.text(text).getBytes(StandardCharsets.UTF_8).length;
    }
}
