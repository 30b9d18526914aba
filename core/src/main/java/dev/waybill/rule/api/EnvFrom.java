package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ConfigMaps and Secrets all of whose entries become environment variables. */
final class EnvFrom {
    private EnvFrom() {}

    static void check(List<EnvFromSource> items, At at, Causes causes) {
        for (int i = 0; i < items.size(); i++) {
            At place = at.index(i);
            EnvFromSource source = items.get(i) == null ? new EnvFromSource() : items.get(i);
            if (!Present.isBlank(source.getPrefix())) {
                causes.as(ApiRules.ENV_NAME).name(place.child("prefix"), source.getPrefix(), NameSyntax.ENV_NAME);
            }
            if (source.getConfigMapRef() != null) {
                name(source.getConfigMapRef().getName(), place.child("configMapRef", "name"), causes);
            }
            if (source.getSecretRef() != null) {
                name(source.getSecretRef().getName(), place.child("secretRef", "name"), causes);
            }
            // The server names the list here, not the item.
            if (source.getConfigMapRef() == null && source.getSecretRef() == null) {
                causes.as(ApiRules.ONE_OF)
                        .invalid(at, "item " + i, "it needs a configMapRef or a secretRef", "Name the source.");
            } else if (source.getConfigMapRef() != null && source.getSecretRef() != null) {
                causes.as(ApiRules.ONE_OF)
                        .invalid(at, "item " + i, "it has one source", "Make two items of configMapRef and secretRef.");
            }
        }
    }

    private static void name(@Nullable String name, At at, Causes causes) {
        if (name == null || name.isEmpty()) {
            causes.required(at, "Name the object.");
            return;
        }
        // The server reads it as the beginning of a name, which may end in a hyphen.
        String shown = name.length() > 1 && name.endsWith("-") ? name.substring(0, name.length() - 2) + "a" : name;
        if (!NameSyntax.DNS_SUBDOMAIN.accepts(shown)) {
            causes.as(ApiRules.NAME).name(at, name, NameSyntax.DNS_SUBDOMAIN);
        }
    }
}
