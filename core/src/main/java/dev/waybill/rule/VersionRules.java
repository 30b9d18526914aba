package dev.waybill.rule;

import dev.waybill.rule.api.ApiVersions;
import dev.waybill.value.KubernetesVersion;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;

/** Rules about what the target version still takes but advises against. */
final class VersionRules implements Check {
    private VersionRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.warning(
                                "deprecated-api-version",
                                "An object stands under an API version that is not on its way out.",
                                new VersionRules())
                        .because("A later upgrade of the cluster removes it, and then the manifest can't be applied."),
                Rule.warning(
                                "deprecated-field",
                                "No field, label or annotation is used that Kubernetes has replaced.",
                                new VersionRules())
                        .because("What is deprecated stops working one day, often without an error."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "deprecated-api-version" -> apiVersions(set, found);
            case "deprecated-field" -> fields(set, found);
            default -> throw found.unknownRule();
        }
    }

    private static void apiVersions(ObjectSet set, Findings found) {
        for (HasMetadata object : set.objects()) {
            String apiVersion = Given.text(object.getApiVersion());
            String kind = Given.text(object.getKind());
            ApiVersions.Served served = ApiVersions.find(apiVersion, kind);
            if (served != null && served.isDeprecated(set.target())) {
                found.add(
                        object,
                        "apiVersion",
                        kind + " is deprecated under " + apiVersion + " since Kubernetes 1." + served.deprecated()
                                + (served.isRemovedOnce() ? ", and gone in 1." + served.removed() + "." : "."),
                        replacement(served, kind, set.target()));
            }
        }
    }

    private static String replacement(ApiVersions.Served served, String kind, KubernetesVersion target) {
        String replacement = served.replacement();
        if (replacement.isEmpty()) {
            return "Nothing replaces it yet.";
        } else if (replacement.indexOf(' ') > 0) {
            return "Use " + replacement + " instead.";
        }
        ApiVersions.Served next = ApiVersions.find(replacement, kind);
        return next == null || next.isServed(target)
                ? "Write '" + replacement + "'."
                : "Write '" + replacement + "' once the target is 1." + next.introduced() + ".";
    }

    private static void fields(ObjectSet set, Findings found) {
        for (HasMetadata object : set.objects()) {
            DeprecatedAnnotations.check(object, set.target(), found);
            switch (object.getClass().getSimpleName()) {
                case "Service" -> DeprecatedFields.service(object, set.target(), found);
                case "PersistentVolume" -> DeprecatedFields.volume(object, set.target(), found);
                case "StorageClass" -> DeprecatedFields.storageClass(object, found);
                default -> {
                    // the pods of workloads follow; the other kinds have nothing that is deprecated
                }
            }
        }
        for (Workload workload : set.workloads()) {
            DeprecatedFields.pods(workload, set.target(), found);
            DeprecatedAnnotations.check(workload, set.target(), found);
        }
    }
}
