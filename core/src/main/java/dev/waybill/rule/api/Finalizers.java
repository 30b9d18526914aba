package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of what has to be done before an object goes. */
final class Finalizers {
    private static final String ORPHAN = "orphan";
    private static final String FOREGROUND = "foregroundDeletion";
    private static final List<String> KNOWN = List.of("kubernetes", ORPHAN, FOREGROUND);

    private Finalizers() {}

    static void check(@Nullable List<String> finalizers, At at, Causes causes) {
        List<String> present = Present.items(finalizers);
        for (String finalizer : present) {
            causes.as(ApiRules.NAME).name(at, Present.text(finalizer), NameSyntax.QUALIFIED_NAME);
        }
        if (present.contains(ORPHAN) && present.contains(FOREGROUND)) {
            causes.invalid(at, List.of(ORPHAN, FOREGROUND), "dependents are orphaned or deleted, not both");
        }
    }

    /** Asks that each is one of Kubernetes' own or has a prefix. */
    static void known(@Nullable List<String> finalizers, At at, Causes causes) {
        List<String> present = Present.items(finalizers);
        for (int i = 0; i < present.size(); i++) {
            known(present.get(i), at.index(i), causes);
        }
    }

    static void known(@Nullable String finalizer, At at, Causes causes) {
        String name = Present.text(finalizer);
        if (name.indexOf('/') < 0 && !KNOWN.contains(name)) {
            causes.as(ApiRules.NAME)
                    .invalid(
                            at,
                            name,
                            "it is kubernetes, orphan or foregroundDeletion, or has a domain before it like "
                                    + "'example.com/cleanup'");
        }
    }
}
