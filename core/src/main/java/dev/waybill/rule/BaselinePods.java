package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Sysctl;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the baseline level of the Pod Security Standards asks of a pod, apart from its containers. */
final class BaselinePods {
    private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";

    private static final List<String> SAFE_SYSCTLS = List.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.ping_group_range",
            "net.ipv4.ip_unprivileged_port_start");

    /** Those that are safe since a later version of the standard. */
    private static final Map<String, Integer> SAFE_SYSCTLS_SINCE = Map.of(
            "net.ipv4.ip_local_reserved_ports", 27,
            "net.ipv4.tcp_keepalive_time", 29,
            "net.ipv4.tcp_fin_timeout", 29,
            "net.ipv4.tcp_keepalive_intvl", 29,
            "net.ipv4.tcp_keepalive_probes", 29,
            "net.ipv4.tcp_rmem", 32,
            "net.ipv4.tcp_wmem", 32,
            "net.ipv4.tcp_slow_start_after_idle", 37,
            "net.ipv4.tcp_notsent_lowat", 37);

    private BaselinePods() {}

    static void check(Breaches breaches) {
        PodSpec pod = breaches.pod();
        shared(pod.getHostNetwork(), "hostNetwork", "network", breaches);
        shared(pod.getHostPID(), "hostPID", "processes", breaches);
        shared(pod.getHostIPC(), "hostIPC", "shared memory", breaches);
        appArmorAnnotations(breaches);
        volumes(pod.getVolumes(), breaches);
        PodSecurityContext context = pod.getSecurityContext();
        if (context != null) {
            String path = breaches.workload().at("securityContext.");
            SecurityOverrides.seLinux(context.getSeLinuxOptions(), path + "seLinuxOptions", breaches);
            SecurityOverrides.seccomp(context.getSeccompProfile(), path + "seccompProfile", breaches);
            SecurityOverrides.appArmor(context.getAppArmorProfile(), path + "appArmorProfile", breaches);
            SecurityOverrides.hostProcess(context.getWindowsOptions(), path + "windowsOptions", breaches);
            sysctls(context.getSysctls(), path + "sysctls", breaches);
        }
    }

    private static void shared(@Nullable Boolean flag, String field, String what, Breaches breaches) {
        if (Given.isTrue(flag)) {
            breaches.add(
                    breaches.workload().at(field),
                    "the pods share the node's " + what,
                    "Leave " + field + " out, unless this is a part of the node itself.");
        }
    }

    private static void appArmorAnnotations(Breaches breaches) {
        for (Map.Entry<String, String> each :
                Given.entries(breaches.workload().metadata().getAnnotations()).entrySet()) {
            String profile = Given.text(each.getValue());
            if (each.getKey().startsWith(APP_ARMOR)
                    && !profile.isEmpty()
                    && !profile.equals("runtime/default")
                    && !profile.startsWith("localhost/")) {
                breaches.add(
                        breaches.workload().metadataAt("annotations[" + each.getKey() + "]"),
                        "AppArmor '" + profile + "' switches the node's protection off",
                        "Say runtime/default, or leave it out.");
            }
        }
    }

    private static void volumes(@Nullable List<Volume> volumes, Breaches breaches) {
        for (int i = 0; volumes != null && i < volumes.size(); i++) {
            Volume volume = volumes.get(i);
            if (volume != null && volume.getHostPath() != null) {
                breaches.add(
                        breaches.workload().at("volumes[" + i + "].hostPath"),
                        "volume '" + Given.text(volume.getName()) + "' is '"
                                + Given.text(volume.getHostPath().getPath()) + "' of the node",
                        "Take an emptyDir or a claim.");
            }
        }
    }

    private static void sysctls(@Nullable List<Sysctl> sysctls, String path, Breaches breaches) {
        for (int i = 0; sysctls != null && i < sysctls.size(); i++) {
            String name =
                    sysctls.get(i) == null ? "" : Given.text(sysctls.get(i).getName());
            if (!name.isEmpty()
                    && !SAFE_SYSCTLS.contains(name)
                    && !breaches.since(SAFE_SYSCTLS_SINCE.getOrDefault(name, Integer.MAX_VALUE))) {
                breaches.add(
                        path + "[" + i + "].name",
                        "sysctl '" + name + "' can reach beyond the pod",
                        "Leave it out, or have it set on the nodes.");
            }
        }
    }
}
