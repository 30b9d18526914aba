package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules about where volumes are mounted. */
final class MountRules implements Check {
    /** What an image can't do without. */
    private static final List<String> SYSTEM = List.of(
            "/",
            "/bin",
            "/sbin",
            "/lib",
            "/lib64",
            "/usr",
            "/usr/bin",
            "/usr/sbin",
            "/usr/lib",
            "/usr/local",
            "/etc",
            "/proc",
            "/sys",
            "/dev",
            "/boot");

    /** What agents mount from their node on purpose. */
    private static final List<String> OF_NODE = List.of("/proc", "/sys", "/dev", "/boot");

    private static final List<String> FILES = List.of(
            "conf",
            "cfg",
            "cnf",
            "ini",
            "json",
            "yaml",
            "yml",
            "toml",
            "xml",
            "properties",
            "sh",
            "sql",
            "crt",
            "key",
            "pem",
            "txt");

    private MountRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                                "mount-path-absolute",
                                "A mount path starts at the root of the container's file system.",
                                new MountRules())
                        .because(
                                "The API server takes a relative path, and runtimes then mount at the root or not at all."),
                Rule.warning(
                                "mount-over-system-path",
                                "A volume is mounted where the image has nothing that it needs.",
                                new MountRules())
                        .because(
                                "A mount hides what the image has at that path: its programs, its libraries, its configuration."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "mount-path-absolute" -> {
                for (PodContainer container : set.containers()) {
                    absolute(container, found);
                }
            }
            case "mount-over-system-path" -> {
                for (Workload workload : set.workloads()) {
                    check(workload, found);
                }
            }
            default -> throw found.unknownRule();
        }
    }

    private static void absolute(PodContainer container, Findings found) {
        List<VolumeMount> mounts = container.container().getVolumeMounts();
        for (int i = 0; mounts != null && i < mounts.size(); i++) {
            String path = mounts.get(i) == null ? "" : Given.text(mounts.get(i).getMountPath());
            // Windows has drives and backslashes.
            if (!path.isEmpty() && path.charAt(0) != '/' && path.indexOf('\\') < 0 && path.indexOf(':') != 1) {
                found.add(
                        container.object(),
                        container.at("volumeMounts[" + i + "].mountPath"),
                        "'" + path + "' is relative.",
                        "Write '/" + path + "'.");
            }
        }
    }

    private static void check(Workload workload, Findings found) {
        Map<String, Volume> volumes = new HashMap<>();
        for (Volume volume : Given.items(workload.spec().getVolumes())) {
            if (volume.getName() != null) {
                volumes.put(volume.getName(), volume);
            }
        }
        for (PodContainer container : workload.containers()) {
            List<VolumeMount> mounts = container.container().getVolumeMounts();
            for (int i = 0; mounts != null && i < mounts.size(); i++) {
                VolumeMount mount = mounts.get(i);
                if (mount != null && mount.getMountPath() != null) {
                    check(container, i, mount, volumes.get(Given.text(mount.getName())), found);
                }
            }
        }
    }

    private static void check(
            PodContainer container, int index, VolumeMount mount, @Nullable Volume volume, Findings found) {
        String given = mount.getMountPath();
        String path = given.length() > 1 && given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
        String at = container.at("volumeMounts[" + index + "].mountPath");
        boolean ofNode = volume != null && volume.getHostPath() != null && OF_NODE.contains(path);
        if (SYSTEM.contains(path) && !ofNode) {
            found.add(
                    container.object(),
                    at,
                    path.equals("/")
                            ? "a volume at / hides the whole image."
                            : "a volume at '" + path + "' hides what the image has there.",
                    "Mount it at a directory of its own, or a single file with subPath.");
        } else if (isFile(path) && volume != null && isDirectory(volume) && isWhole(mount)) {
            found.add(
                    container.object(),
                    at,
                    "without a subPath '" + path + "' becomes a directory, not a file.",
                    "Add subPath: " + name(path) + ", or mount the directory that holds it.");
        }
    }

    private static boolean isWhole(VolumeMount mount) {
        return Given.text(mount.getSubPath()).isEmpty()
                && Given.text(mount.getSubPathExpr()).isEmpty();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static boolean isFile(String path) {
        String name = name(path);
        int dot = name.lastIndexOf('.');
        return dot > 0 && FILES.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** These are made by the kubelet, always as a directory. */
    private static boolean isDirectory(Volume volume) {
        return volume.getConfigMap() != null
                || volume.getSecret() != null
                || volume.getProjected() != null
                || volume.getDownwardAPI() != null
                || volume.getEmptyDir() != null;
    }
}
