package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.OwnerReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects with which an object goes. The server names the list as the place, not the entry. */
final class OwnerReferences {
    private OwnerReferences() {}

    static void check(List<OwnerReference> references, At at, Causes causes) {
        int controllers = 0;
        for (OwnerReference reference : references) {
            OwnerReference owner = reference == null ? new OwnerReference() : reference;
            check(owner, at, causes);
            if (Present.isTrue(owner.getController()) && controllers++ > 0) {
                causes.as(ApiRules.DUPLICATE_VALUE)
                        .invalid(at, owner.getKind() + "/" + owner.getName(), "an object has one controller");
            }
        }
    }

    private static void check(OwnerReference owner, At at, Causes causes) {
        String apiVersion = Present.text(owner.getApiVersion());
        if (version(apiVersion).isEmpty()) {
            causes.as(ApiRules.MISSING_REQUIRED_FIELD)
                    .invalid(at.child("apiVersion"), apiVersion, "it is a version, or a group and a version");
        }
        // fabric8 fills in the name of its own class, so this one stands for a kind that is not set.
        String kind = "OwnerReference".equals(owner.getKind()) ? "" : owner.getKind();
        set(kind, at.child("kind"), causes);
        set(owner.getName(), at.child("name"), causes);
        set(owner.getUid(), at.child("uid"), causes);
        if (apiVersion.equals("v1") && "Event".equals(owner.getKind())) {
            causes.invalid(at, "Event", "an Event owns nothing");
        }
    }

    private static void set(@Nullable String value, At at, Causes causes) {
        if (Present.isBlank(value)) {
            causes.required(at, "An owner is named by kind, name and uid.");
        }
    }

    /** The version in {@code group/version}; empty where the server finds none. */
    private static String version(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash >= 0 && apiVersion.indexOf('/', slash + 1) >= 0 ? "" : apiVersion.substring(slash + 1);
    }
}
