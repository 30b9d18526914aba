package dev.waybill.rule.api;

import java.util.List;
import java.util.Set;

/** The scopes to which a quota can be narrowed, and what can be counted within them. */
final class QuotaScopes {
    private static final List<String> WITHOUT_VALUE =
            List.of("Terminating", "NotTerminating", "BestEffort", "NotBestEffort", "CrossNamespacePodAffinity");
    private static final Set<String> OF_PODS =
            Set.of("pods", "cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory");
    private static final Set<String> OF_CLAIMS = Set.of("persistentvolumeclaims", "requests.storage");

    private QuotaScopes() {}

    static void check(List<String> scopes, Set<String> hard, At at, Causes causes) {
        for (String each : scopes) {
            String scope = Present.text(each);
            scope(scope, at, causes);
            applies(scope, hard, at, causes);
        }
        conflicts(scopes, at, causes);
    }

    static void scope(String scope, At at, Causes causes) {
        if (!hasNoValue(scope) && !scope.equals("PriorityClass") && !scope.equals("VolumeAttributesClass")) {
            causes.as(ApiRules.ENUM_VALUE)
                    .invalid(
                            at,
                            scope,
                            "a scope is one of " + String.join(", ", WITHOUT_VALUE)
                                    + ", PriorityClass, VolumeAttributesClass");
        }
    }

    /** Whether the scope is there or not, and has no value to compare. */
    static boolean hasNoValue(String scope) {
        return WITHOUT_VALUE.contains(scope);
    }

    /** Checks that what is limited exists within the scope. */
    static void applies(String scope, Set<String> hard, At at, Causes causes) {
        for (String resource : hard) {
            if (QuotaResources.isQuota(resource) && !applies(scope, resource)) {
                causes.invalid(
                        at, scope, resource + " is not counted in this scope", "Limit it in a quota of its own.");
            }
        }
    }

    private static boolean applies(String scope, String resource) {
        return switch (scope) {
            case "BestEffort" -> resource.equals("pods");
            case "Terminating", "NotTerminating", "NotBestEffort", "PriorityClass", "CrossNamespacePodAffinity" ->
                OF_PODS.contains(resource);
            case "VolumeAttributesClass" -> OF_CLAIMS.contains(resource);
            default -> true;
        };
    }

    static void conflicts(List<String> scopes, At at, Causes causes) {
        conflict(scopes, "BestEffort", "NotBestEffort", at, causes);
        conflict(scopes, "Terminating", "NotTerminating", at, causes);
    }

    private static void conflict(List<String> scopes, String one, String other, At at, Causes causes) {
        if (scopes.contains(one) && scopes.contains(other)) {
            causes.invalid(at, scopes, "no pod is both " + one + " and " + other);
        }
    }
}
