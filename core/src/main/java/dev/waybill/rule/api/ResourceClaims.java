package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ResourceClaim;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** References of a container to the resource claims of its pod. */
final class ResourceClaims {
    private ResourceClaims() {}

    static void check(List<ResourceClaim> items, Set<String> ofPod, At at, Causes causes) {
        Set<String> whole = new HashSet<>();
        Set<String> parts = new HashSet<>();
        Set<String> withParts = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            At place = at.index(i);
            String name = items.get(i) == null ? "" : Present.text(items.get(i).getName());
            if (name.isEmpty()) {
                causes.required(place, "Name the claim.");
                continue;
            }
            String request = Present.text(items.get(i).getRequest());
            if (whole.contains(name)) {
                causes.duplicate(place, name);
            } else if (request.isEmpty()) {
                if (withParts.contains(name)) {
                    causes.duplicate(place, name);
                }
                whole.add(name);
            } else {
                causes.as(ApiRules.NAME).name(place.child("request"), request, NameSyntax.DNS_LABEL);
                withParts.add(name);
                if (!parts.add(name + "/" + request)) {
                    causes.duplicate(place, name + "/" + request);
                }
            }
            if (!ofPod.contains(name)) {
                causes.notFound(place, name, "Add the claim to the pod's resourceClaims.");
            }
        }
    }
}
