package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.PodResourceClaim;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The claims of devices that a pod brings with it. */
final class PodClaims {
    private PodClaims() {}

    static void check(List<PodResourceClaim> claims, At at, Causes causes) {
        Set<String> names = new HashSet<>();
        int index = 0;
        for (PodResourceClaim claim : claims) {
            check(claim == null ? new PodResourceClaim() : claim, names, at.index(index++), causes);
        }
    }

    private static void check(PodResourceClaim claim, Set<String> names, At at, Causes causes) {
        String name = Present.text(claim.getName());
        if (name.isEmpty()) {
            causes.required(at.child("name"), "Name the claim, so that a container can use it.");
        } else if (names.add(name)) {
            causes.as(ApiRules.NAME).name(at.child("name"), name, NameSyntax.DNS_LABEL);
        } else {
            causes.duplicate(at.child("name"), name);
        }
        String object = claim.getResourceClaimName();
        String template = claim.getResourceClaimTemplateName();
        if ((object == null) == (template == null)) {
            causes.as(ApiRules.ONE_OF)
                    .invalid(at, name, "a claim has resourceClaimName or resourceClaimTemplateName, and not both");
        }
        if (object != null) {
            causes.as(ApiRules.NAME).name(at.child("resourceClaimName"), object, NameSyntax.DNS_SUBDOMAIN);
        }
        if (template != null) {
            causes.as(ApiRules.NAME).name(at.child("resourceClaimTemplateName"), template, NameSyntax.DNS_SUBDOMAIN);
        }
    }
}
