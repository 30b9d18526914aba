package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ConfigMapKeySelector;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Environment variables of a container, and where their values come from. */
final class EnvVars {
    private static final Set<String> FIELDS = Set.of(
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "spec.nodeName",
            "spec.serviceAccountName",
            "status.hostIP",
            "status.hostIPs",
            "status.podIP",
            "status.podIPs");

    private EnvVars() {}

    static void check(@Nullable List<EnvVar> variables, PodSpec spec, At at, Causes causes) {
        List<EnvVar> items = Present.items(variables);
        for (int i = 0; i < items.size(); i++) {
            At place = at.index(i);
            EnvVar variable = items.get(i);
            String name = variable == null ? "" : Present.text(variable.getName());
            if (name.isEmpty()) {
                causes.required(place.child("name"), "Name the variable.");
            } else {
                causes.as(ApiRules.ENV_NAME).name(place.child("name"), name, NameSyntax.ENV_NAME);
            }
            if (variable != null && variable.getValueFrom() != null) {
                source(variable, variable.getValueFrom(), spec, place.child("valueFrom"), causes);
            }
        }
    }

    private static void source(EnvVar variable, EnvVarSource from, PodSpec spec, At at, Causes causes) {
        int sources = 0;
        if (from.getFieldRef() != null) {
            sources++;
            FieldSelectors.field(from.getFieldRef(), FIELDS, at.child("fieldRef"), causes);
        }
        if (from.getResourceFieldRef() != null) {
            sources++;
            FieldSelectors.resource(from.getResourceFieldRef(), at.child("resourceFieldRef"), causes);
        }
        if (from.getConfigMapKeyRef() != null) {
            sources++;
            ConfigMapKeySelector selector = from.getConfigMapKeyRef();
            key(selector.getName(), selector.getKey(), at.child("configMapKeyRef"), causes);
        }
        if (from.getSecretKeyRef() != null) {
            sources++;
            SecretKeySelector selector = from.getSecretKeyRef();
            key(selector.getName(), selector.getKey(), at.child("secretKeyRef"), causes);
        }
        if (from.getFileKeyRef() != null) {
            sources++;
            FileKeySelectors.check(from.getFileKeyRef(), spec, at.child("fileKeyRef"), causes);
        }
        Causes oneOf = causes.as(ApiRules.ONE_OF);
        if (sources == 0) {
            oneOf.invalid(
                    at,
                    "",
                    "it needs one of fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef and fileKeyRef",
                    "Name the source, or give the variable a value.");
        } else if (!Present.isBlank(variable.getValue())) {
            oneOf.invalid(at, variable.getValue(), "a variable has a value or a source", "Leave one of them out.");
        } else if (sources > 1) {
            oneOf.invalid(at, sources + " sources", "a variable has one source", "Leave the others out.");
        }
    }

    private static void key(@Nullable String name, @Nullable String key, At at, Causes causes) {
        if (name == null || name.isEmpty()) {
            causes.required(at.child("name"), "Name the object that has the key.");
        } else {
            causes.as(ApiRules.NAME).name(at.child("name"), name, NameSyntax.DNS_SUBDOMAIN);
        }
        if (key == null || key.isEmpty()) {
            causes.required(at.child("key"), "Name the key whose value the variable gets.");
        } else {
            causes.as(ApiRules.CONFIG_KEY).name(at.child("key"), key, NameSyntax.CONFIG_KEY);
        }
    }
}
