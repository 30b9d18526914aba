package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.LimitRangeItem;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the API server asks of a {@code LimitRange}. */
final class LimitRangeCheck {
    private static final List<String> TYPES = List.of("Pod", "Container", "PersistentVolumeClaim");

    private LimitRangeCheck() {}

    static void check(LimitRange object, Causes causes) {
        Metadata.check(named(object.getMetadata()), true, NameSyntax.DNS_SUBDOMAIN, At.of("metadata"), causes);
        if (object.getSpec() == null) {
            return;
        }
        List<LimitRangeItem> limits = Present.items(object.getSpec().getLimits());
        Set<String> types = new HashSet<>();
        for (int i = 0; i < limits.size(); i++) {
            LimitRangeItem limit = limits.get(i) == null ? new LimitRangeItem() : limits.get(i);
            At at = At.of("spec").child("limits").index(i);
            String type = Present.text(limit.getType());
            type(type, at.child("type"), causes);
            if (!types.add(type)) {
                causes.duplicate(at.child("type"), type);
            }
            limit(limit, type, at, causes);
        }
    }

    /** The server gives a limit range without a name a random one. */
    private static ObjectMeta named(@Nullable ObjectMeta metadata) {
        ObjectMeta named = Metadata.copy(metadata);
        if (Metadata.name(named).isEmpty()) {
            named.setName("generated");
        }
        return named;
    }

    private static void type(String type, At at, Causes causes) {
        if (type.isEmpty()) {
            causes.required(at, "Write Pod, Container or PersistentVolumeClaim.");
        } else if (type.indexOf('/') < 0 && !TYPES.contains(type)) {
            causes.unsupported(at, type, TYPES);
        } else {
            causes.as(ApiRules.NAME).name(at, type, NameSyntax.QUALIFIED_NAME);
        }
    }

    private static void limit(LimitRangeItem limit, String type, At at, Causes causes) {
        boolean isPod = type.equals("Pod");
        if (isPod) {
            unset(limit.getDefault(), at.child("default"), causes);
            unset(limit.getDefaultRequest(), at.child("defaultRequest"), causes);
        }
        if (type.equals("PersistentVolumeClaim")
                && !Present.entries(limit.getMin()).containsKey("storage")
                && !Present.entries(limit.getMax()).containsKey("storage")) {
            causes.required(at.child("limits"), "Limit the storage of a claim, by min or by max.");
        }
        new LimitBounds(limit, type, at, causes).check();
    }

    private static void unset(@Nullable Map<String, Quantity> amounts, At at, Causes causes) {
        if (!Present.entries(amounts).isEmpty()) {
            causes.forbidden(at, "a pod takes no defaults, only its containers do");
        }
    }
}
