package dev.waybill.rule.api;

import dev.waybill.value.KubernetesVersion;
import dev.waybill.yaml.ModelWalk;
import java.util.List;

/** Fields, and values of fields, that the target version does not have yet. */
final class NewerFields {
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

    /** Whether a class has fields to look up: for the newest version that is true of very few. */
    static boolean mayBeOf(Class<?> owner, KubernetesVersion target) {
        return target != KubernetesVersion.LATEST || hasFieldsAfterLatest(owner);
    }

    /** The classes of which fabric8's model has fields that the newest version has not. */
    private static boolean hasFieldsAfterLatest(Class<?> owner) {
        return switch (owner.getSimpleName()) {
            case "ClusterTrustBundleProjection",
                    "ConfigMapVolumeSource",
                    "DownwardAPIVolumeFile",
                    "DownwardAPIVolumeSource",
                    "EmptyDirVolumeSource",
                    "GRPCAction",
                    "HTTPGetAction",
                    "JobSpec",
                    "KeyToPath",
                    "PodCertificateProjection",
                    "PodSpec",
                    "ProjectedVolumeSource",
                    "SecretVolumeSource",
                    "ServiceAccountTokenProjection",
                    "VolumeMount" -> true;
            default -> false;
        };
    }

    /**
     * Whether the name is that of such a field; else the table is not even read. It may be another field of the same name: the
     * table knows.
     */
    static boolean isAfterLatest(Class<?> owner, String name) {
        return switch (name) {
            case "bindMountOptions", "defaultUser", "evictionResponders", "mode", "protocol", "scheduling", "user" ->
                hasFieldsAfterLatest(owner);
            default -> false;
        };
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
