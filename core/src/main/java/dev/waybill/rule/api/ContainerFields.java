package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.Container;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API server asks of every container, of whatever sort it is. */
final class ContainerFields {
    private static final List<String> PULL_POLICIES = List.of("Always", "IfNotPresent", "Never");
    private static final List<String> MESSAGE_POLICIES = List.of("File", "FallbackToLogsOnError");

    private ContainerFields() {}

    static void check(Container container, ContainerScope scope, At at, Causes causes) {
        if (Present.isBlank(container.getName())) {
            causes.required(at.child("name"), "Name the container.");
        } else {
            causes.as(ApiRules.NAME).name(at.child("name"), container.getName(), NameSyntax.DNS_LABEL);
        }
        image(container, scope, at.child("image"), causes);
        oneOf(container.getTerminationMessagePolicy(), MESSAGE_POLICIES, at.child("terminationMessagePolicy"), causes);
        oneOf(container.getImagePullPolicy(), PULL_POLICIES, at.child("imagePullPolicy"), causes);
        ContainerPorts.check(container.getPorts(), at.child("ports"), causes);
        EnvVars.check(container.getEnv(), scope.spec(), at.child("env"), causes);
        if (Present.any(container.getEnvFrom())) {
            EnvFrom.check(container.getEnvFrom(), at.child("envFrom"), causes);
        }
        VolumeMounts.check(container, scope.volumes(), at.child("volumeMounts"), causes);
        if (Present.any(container.getVolumeDevices())) {
            VolumeDevices.check(container, scope.volumes(), at.child("volumeDevices"), causes);
        }
        Resources.checkContainer(container.getResources(), scope, at.child("resources"), causes);
        if (Present.any(container.getResizePolicy())) {
            ResizePolicies.check(container.getResizePolicy(), scope, at.child("resizePolicy"), causes);
        }
        if (container.getSecurityContext() != null) {
            ContainerSecurity.check(
                    container.getSecurityContext(), scope.sharesHostUsers(), at.child("securityContext"), causes);
        }
    }

    private static void image(Container container, ContainerScope scope, At at, Causes causes) {
        String image = Present.text(container.getImage());
        if (image.isEmpty()) {
            causes.as(ApiRules.IMAGE_EMPTY).required(at, "Name the image that the container runs.");
        } else if (scope.isPod() && !image.strip().equals(image)) {
            // Templates may hold anything here, because a controller may replace it before the pod is made.
            causes.invalid(at, image, "an image has no space around it", "Leave the space out.");
        }
    }

    /** The server has a default for an empty one. */
    private static void oneOf(@Nullable String value, List<String> allowed, At at, Causes causes) {
        if (value != null && !value.isEmpty() && !allowed.contains(value)) {
            causes.unsupported(at, value, allowed);
        }
    }
}
