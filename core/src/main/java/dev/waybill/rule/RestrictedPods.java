package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the restricted level of the Pod Security Standards asks of a pod, over the baseline. */
final class RestrictedPods {
    private RestrictedPods() {}

    static void check(Breaches breaches) {
        volumes(breaches);
        PodSecurityContext context = breaches.pod().getSecurityContext();
        nonRoot(context == null ? new PodSecurityContext() : context, breaches);
        if (!breaches.runsOnWindows()) {
            seccomp(context == null ? new PodSecurityContext() : context, breaches);
        }
    }

    private static void volumes(Breaches breaches) {
        List<Volume> volumes = breaches.pod().getVolumes();
        for (int i = 0; volumes != null && i < volumes.size(); i++) {
            // That of the node is reported by the baseline.
            if (volumes.get(i) != null
                    && !isAllowed(volumes.get(i))
                    && volumes.get(i).getHostPath() == null) {
                breaches.add(
                        breaches.workload().at("volumes[" + i + "]"),
                        "volume '" + Given.text(volumes.get(i).getName())
                                + "' is none of configMap, csi, downwardAPI, emptyDir, ephemeral, persistentVolumeClaim,"
                                + " projected and secret",
                        "Take a claim, with a volume of that kind behind it.");
            }
        }
    }

    private static boolean isAllowed(Volume volume) {
        return volume.getConfigMap() != null
                || volume.getCsi() != null
                || volume.getDownwardAPI() != null
                || volume.getEmptyDir() != null
                || volume.getEphemeral() != null
                || volume.getPersistentVolumeClaim() != null
                || volume.getProjected() != null
                || volume.getSecret() != null
                || isEmpty(volume);
    }

    /** The API server makes an emptyDir of it. */
    private static boolean isEmpty(Volume volume) {
        Volume empty = new Volume();
        empty.setName(volume.getName());
        return empty.equals(volume);
    }

    private static void nonRoot(PodSecurityContext context, Breaches breaches) {
        if (breaches.hasItsOwnUsers()) {
            return;
        }
        String pod = breaches.workload().at("securityContext.");
        Boolean podSays = context.getRunAsNonRoot();
        if (Boolean.FALSE.equals(podSays)) {
            breaches.add(pod + "runAsNonRoot", "the pods may run as root", "Say runAsNonRoot: true.");
        }
        root(context.getRunAsUser(), pod, breaches);
        for (PodContainer container : breaches.workload().containers()) {
            SecurityContext own = container.container().getSecurityContext();
            Boolean says = own == null ? null : own.getRunAsNonRoot();
            if (Boolean.FALSE.equals(says)) {
                breaches.add(
                        container.at("securityContext.runAsNonRoot"),
                        "container '" + container.name() + "' may run as root",
                        "Say runAsNonRoot: true.");
            } else if (says == null && podSays == null) {
                breaches.add(
                        pod + "runAsNonRoot",
                        "nothing keeps container '" + container.name() + "' from running as root",
                        "Say runAsNonRoot: true, and runAsUser where the image names no user by number.");
            }
            if (own != null) {
                root(own.getRunAsUser(), container.at("securityContext."), breaches);
            }
        }
    }

    private static void root(@Nullable Long user, String path, Breaches breaches) {
        if (user != null && user == 0) {
            breaches.add(path + "runAsUser", "user 0 is root", "Take another user, as in 10001.");
        }
    }

    private static void seccomp(PodSecurityContext context, Breaches breaches) {
        // One that does not confine is reported by the baseline.
        if (context.getSeccompProfile() != null) {
            return;
        }
        for (PodContainer container : breaches.workload().containers()) {
            SecurityContext own = container.container().getSecurityContext();
            if (own == null || own.getSeccompProfile() == null) {
                breaches.add(
                        breaches.workload().at("securityContext.seccompProfile"),
                        "nothing limits the system calls of container '" + container.name() + "'",
                        "Say seccompProfile: {type: RuntimeDefault}.");
            }
        }
    }
}
