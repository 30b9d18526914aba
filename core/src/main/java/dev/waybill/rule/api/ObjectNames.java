package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import org.jspecify.annotations.Nullable;

/** Names and kinds of objects of which the type is not known, so that only a path has to hold them. */
final class ObjectNames {
    private ObjectNames() {}

    static void required(At at, @Nullable String value, String fix, Causes causes) {
        if (value == null || value.isEmpty()) {
            causes.required(at, fix);
        } else {
            causes.as(ApiRules.NAME).name(at, value, NameSyntax.PATH_SEGMENT);
        }
    }
}
