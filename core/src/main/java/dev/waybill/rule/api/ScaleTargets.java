package dev.waybill.rule.api;

import org.jspecify.annotations.Nullable;

/** References of autoscalers to objects of any kind. */
final class ScaleTargets {
    private ScaleTargets() {}

    /** What an autoscaler scales. All but the one scalable kind of the core group need a group in their version. */
    static void check(
            @Nullable String apiVersion, @Nullable String kind, @Nullable String name, At at, Causes causes) {
        describe(apiVersion, kind, name, at, causes);
        String version = Present.text(apiVersion);
        if (version.indexOf('/') <= 0 && !"ReplicationController".equals(kind)) {
            causes.invalid(
                    at.child("apiVersion"),
                    version,
                    "it is a group and a version, as in 'apps/v1'",
                    "Deployment".equals(kind) || "StatefulSet".equals(kind) ? "Write 'apps/v1'." : "");
        }
    }

    /** Any object. */
    static void describe(
            @Nullable String apiVersion, @Nullable String kind, @Nullable String name, At at, Causes causes) {
        ObjectNames.required(at.child("kind"), kind, "Give the kind of the object.", causes);
        ObjectNames.required(at.child("name"), name, "Name the object.", causes);
        String version = Present.text(apiVersion);
        if (version.indexOf('/') != version.lastIndexOf('/')) {
            causes.invalid(at.child("apiVersion"), version, "it has one '/', between group and version");
        }
    }
}
