package dev.waybill.rule.api;

import org.jspecify.annotations.Nullable;

/** Numbers of users and groups. */
final class UserIds {
    private UserIds() {}

    static void check(@Nullable Long id, At at, Causes causes) {
        if (id != null && (id < 0 || id > Integer.MAX_VALUE)) {
            causes.invalid(at, id, "the number of a user or group is from 0 to " + Integer.MAX_VALUE);
        }
    }
}
