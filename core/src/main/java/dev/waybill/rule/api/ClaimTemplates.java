package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The claims of which each pod of a StatefulSet gets its own. */
final class ClaimTemplates {
    private ClaimTemplates() {}

    /** Checks what is claimed. Nobody looks at the metadata of a template but for its name. */
    static void check(@Nullable List<PersistentVolumeClaim> claims, At at, Causes causes) {
        List<PersistentVolumeClaim> present = Present.items(claims);
        for (int i = 0; i < present.size(); i++) {
            PersistentVolumeClaim claim = present.get(i);
            PersistentVolumeClaims.spec(
                    claim == null ? null : claim.getSpec(), at.index(i).child("spec"), causes);
        }
    }

    /**
     * Checks the names as those of the volumes which the claims become. They stand before the template's own volumes, and
     * in place of those of the same name.
     *
     * @return the names
     */
    static Set<String> volumes(@Nullable List<PersistentVolumeClaim> claims, At template, Causes causes) {
        Set<String> names = new LinkedHashSet<>();
        for (PersistentVolumeClaim claim : Present.items(claims)) {
            String name = claim == null || claim.getMetadata() == null
                    ? ""
                    : Present.text(claim.getMetadata().getName());
            At at = template.child("spec", "volumes").index(names.size());
            if (!names.add(name)) {
                continue;
            }
            if (name.isEmpty()) {
                causes.required(at.child("name"), "Name the claim template in its metadata.");
                causes.required(
                        at.child("persistentVolumeClaim", "claimName"), "Name the claim template in its metadata.");
            } else {
                causes.as(ApiRules.NAME).name(at.child("name"), name, NameSyntax.DNS_LABEL);
            }
        }
        return names;
    }
}
