package dev.waybill.rule.api;

import dev.waybill.value.Closest;
import dev.waybill.value.KubernetesVersion;
import dev.waybill.value.Quoted;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;

/** Whether the target version serves the object's kind under its API version. */
final class KindCheck {
    private KindCheck() {}

    /** Returns whether there is more to decode. */
    static boolean check(HasMetadata object, KubernetesVersion target, Causes causes) {
        String apiVersion = Present.text(object.getApiVersion());
        String kind = Present.text(object.getKind());
        if (ApiValidation.isCommon(apiVersion, kind)) {
            return true;
        }
        if (!isForm(apiVersion)) {
            causes.as(ApiRules.WRONG_API_GROUP)
                    .invalid(
                            At.of("apiVersion"),
                            apiVersion,
                            "it is a group and a version, as in apps/v1, or v1 alone",
                            served(kind, target));
            return false;
        }
        if (!ApiVersions.isBuiltIn(apiVersion)) {
            return true; // a custom resource: its definition is what counts
        }
        ApiVersions.Served served = ApiVersions.find(apiVersion, kind);
        if (served == null) {
            unknown(apiVersion, kind, target, causes);
        } else if (served.isMissing(target)) {
            newer(apiVersion, kind, served, target, causes);
        } else if (served.isGone(target)) {
            causes.as(ApiRules.REMOVED_API_VERSION)
                    .add(
                            At.of("apiVersion"),
                            kind + " is not served under " + apiVersion + " since Kubernetes 1." + served.removed()
                                    + ", and the target is " + target + ".",
                            served.replacement().isEmpty()
                                    ? "There is no replacement."
                                    : "Write '" + served.replacement()
                                            + "', and compare the fields: some have changed.");
        }
        return causes.size() == 0;
    }

    /** Filed as unknown, which is what the API server of the target says of it. */
    private static void newer(
            String apiVersion, String kind, ApiVersions.Served served, KubernetesVersion target, Causes causes) {
        List<String> versions = ApiVersions.versions(kind, target);
        String since = "1." + served.introduced();
        causes.as(ApiRules.UNKNOWN_KIND)
                .add(
                        At.of("apiVersion"),
                        kind + " is served under " + apiVersion + " since Kubernetes " + since + ", and the target is "
                                + target + ".",
                        versions.isEmpty()
                                ? "Leave it out, or target " + since + "."
                                : "Write '" + versions.get(0) + "', or target " + since + ".");
    }

    private static boolean isForm(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        String version = apiVersion.substring(slash + 1);
        boolean numbered = version.length() > 1
                && version.charAt(0) == 'v'
                && version.charAt(1) >= '0'
                && version.charAt(1) <= '9';
        return slash != 0 && version.indexOf('/') < 0 && (slash > 0 ? !version.isEmpty() : numbered);
    }

    private static void unknown(String apiVersion, String kind, KubernetesVersion target, Causes causes) {
        List<String> versions = ApiVersions.versions(kind, target);
        if (versions.isEmpty()) {
            causes.as(ApiRules.UNKNOWN_KIND)
                    .add(
                            At.of("kind"),
                            "Kubernetes has no kind " + Quoted.of(kind) + " under " + apiVersion + ".",
                            guess(kind));
        } else {
            causes.as(ApiRules.WRONG_API_GROUP)
                    .add(
                            At.of("apiVersion"),
                            kind + " is not served under " + Quoted.of(apiVersion) + ".",
                            served(kind, target));
        }
    }

    /** {@code Config} is a prefix of ConfigMap, which no count of letters finds. */
    private static String guess(String kind) {
        for (String known : ApiVersions.kindsByName()) {
            if (kind.length() > 2 && known.startsWith(kind)) {
                return "Did you mean '" + known + "'?";
            }
        }
        return Closest.question(kind, ApiVersions.kindsByName(), "").strip();
    }

    private static String served(String kind, KubernetesVersion target) {
        List<String> versions = ApiVersions.versions(kind, target);
        return versions.isEmpty() ? "" : "Write '" + versions.get(0) + "'.";
    }
}
