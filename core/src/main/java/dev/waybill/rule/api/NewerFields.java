package dev.waybill.rule.api;

import dev.waybill.value.KubernetesVersion;
import dev.waybill.yaml.ModelWalk;
import java.util.List;
import java.util.Set;

/** Fields, and values of fields, that the target version does not have yet. */
final class NewerFields {
    /** The classes of which fabric8's model has a {@code mode}, {@code protocol} or {@code user} that the newest version has not. */
    private static final Set<String> AFTER_LATEST = Set.of(
            "ClusterTrustBundleProjection",
            "DownwardAPIVolumeFile",
            "EmptyDirVolumeSource",
            "GRPCAction",
            "HTTPGetAction",
            "KeyToPath",
            "PodCertificateProjection",
            "ServiceAccountTokenProjection");

    private NewerFields() {}

    static void check(
            Class<?> owner, String name, Object value, KubernetesVersion target, ModelWalk.Path path, Causes causes) {
        if (target == KubernetesVersion.LATEST && !isAfterLatest(owner, name)) {
            return;
        }
        NewerFieldTable.Row newest = null;
        for (NewerFieldTable.Row row : NewerFieldTable.rows(owner.getSimpleName(), name)) {
            if (target.minor() < row.since()
                    && (row.isOfField() || holds(value, row.value()))
                    && (newest == null || newest.since() < row.since())) {
                newest = row;
            }
        }
        if (newest != null) {
            report(newest, target, path, causes);
        } else if (target != KubernetesVersion.LATEST) {
            RelaxedForms.check(owner.getSimpleName(), name, value, target, path, causes);
        }
    }

    /** Keeps the table unread where nothing can be found in it, which is nearly always. */
    static boolean isAfterLatest(Class<?> owner, String name) {
        return switch (name) {
            case "bindMountOptions", "defaultUser", "evictionResponders" -> true;
            case "scheduling" -> owner.getSimpleName().equals("JobSpec");
            case "mode" -> AFTER_LATEST.contains(owner.getSimpleName()) && !isFileMode(owner.getSimpleName());
            case "protocol", "user" -> AFTER_LATEST.contains(owner.getSimpleName());
            default -> false;
        };
    }

    private static boolean isFileMode(String owner) {
        return owner.equals("KeyToPath") || owner.equals("DownwardAPIVolumeFile");
    }

    private static boolean holds(Object value, String wanted) {
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (item != null && item.toString().equals(wanted)) {
                    return true;
                }
            }
            return false;
        }
        return value.toString().equals(wanted);
    }

    private static void report(NewerFieldTable.Row row, KubernetesVersion target, ModelWalk.Path path, Causes causes) {
        String what = row.isOfField() ? "the field" : "'" + row.value() + "'";
        report(what + " is there", row.since(), row.feature(), target, path.text(), causes);
    }

    /** @param what what is there, as {@code the field is there} */
    static void report(String what, int since, String feature, KubernetesVersion target, String path, Causes causes) {
        boolean reachable = since <= KubernetesVersion.LATEST.minor();
        causes.as(ApiRules.NEWER_FIELD)
                .add(
                        At.path(path),
                        what + " since Kubernetes 1." + since + " (" + feature + "), and the target is " + target + ".",
                        reachable ? "Leave it out, or target 1." + since + "." : "Leave it out.");
    }
}
