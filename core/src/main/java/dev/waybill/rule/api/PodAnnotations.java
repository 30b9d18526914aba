package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.AppArmorProfile;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Annotations of a pod that mean something to the API server, and the fields that took their place. */
final class PodAnnotations {
    private static final String MIRROR = "kubernetes.io/config.mirror";
    private static final String DELETION_COST = "controller.kubernetes.io/pod-deletion-cost";
    private static final String SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
    private static final String SECCOMP_CONTAINER = "container.seccomp.security.alpha.kubernetes.io/";
    private static final String APPARMOR = "container.apparmor.security.beta.kubernetes.io/";
    private static final String DEFAULT = "runtime/default";
    private static final String DOCKER = "docker/default";
    private static final String UNCONFINED = "unconfined";
    private static final String LOCALHOST = "localhost/";

    private PodAnnotations() {}

    static void check(Map<String, String> annotations, PodSpec spec, At at, Causes causes) {
        if (annotations.containsKey(MIRROR) && Present.isBlank(spec.getNodeName())) {
            causes.invalid(
                    at.key(MIRROR),
                    Present.text(annotations.get(MIRROR)),
                    "it marks the image of a static pod, which runs on the node of spec.nodeName already",
                    "Leave it out.");
        }
        String cost = annotations.get(DELETION_COST);
        if (annotations.containsKey(DELETION_COST) && !isCost(Present.text(cost))) {
            causes.invalid(at.key(DELETION_COST), Present.text(cost), "the cost is a whole number of 32 bits");
        }
        for (Map.Entry<String, String> each : annotations.entrySet()) {
            String key = each.getKey();
            if (key.equals(SECCOMP_POD) || key.startsWith(SECCOMP_CONTAINER)) {
                // The server writes this key as if it were a field.
                seccomp(Present.text(each.getValue()), at.child(key), causes);
            } else if (key.startsWith(APPARMOR)) {
                appArmor(key, Present.text(each.getValue()), spec, at.key(key), causes);
            }
        }
    }

    /** Refuses annotations that contradict the fields. */
    static void fields(Map<String, String> annotations, PodSpec spec, At at, Causes causes) {
        if (annotations.isEmpty()) {
            return;
        }
        PodSecurityContext pod = spec.getSecurityContext();
        if (pod != null) {
            seccomp(annotations.get(SECCOMP_POD), pod.getSeccompProfile(), at.child("securityContext"), causes);
        }
        boolean windows = spec.getOs() != null && "windows".equals(spec.getOs().getName());
        for (ContainerContext container : ContainerContext.all(spec, at)) {
            SecurityContext security = container.context();
            At context = container.at();
            if (security != null) {
                String annotation = annotations.get(SECCOMP_CONTAINER + container.name());
                seccomp(annotation, security.getSeccompProfile(), context, causes);
            }
            AppArmorProfile profile = security == null ? null : security.getAppArmorProfile();
            if (profile == null && pod != null) {
                profile = pod.getAppArmorProfile();
            }
            String annotation = annotations.get(APPARMOR + container.name());
            if (profile != null && annotation != null && !windows) {
                At field = context.child("appArmorProfile");
                match(annotation, profile.getType(), profile.getLocalhostProfile(), false, field, causes);
            }
        }
    }

    private static void seccomp(String profile, At at, Causes causes) {
        if (profile.startsWith(LOCALHOST)) {
            LocalPaths.descending(profile.substring(LOCALHOST.length()), at, causes);
        } else if (!profile.equals(DEFAULT) && !profile.equals(DOCKER) && !profile.equals(UNCONFINED)) {
            causes.invalid(at, profile, "a profile is runtime/default, unconfined or localhost/PATH");
        }
    }

    private static void seccomp(
            @Nullable String annotation, @Nullable SeccompProfile profile, At context, Causes causes) {
        if (annotation != null && profile != null) {
            At field = context.child("seccompProfile");
            match(annotation, profile.getType(), profile.getLocalhostProfile(), true, field, causes);
        }
    }

    private static void appArmor(String key, String profile, PodSpec spec, At at, Causes causes) {
        String container = key.substring(APPARMOR.length());
        if (!isNamed(spec, container)) {
            causes.invalid(at, container, "the pod has no container of this name");
        }
        if (!profile.isEmpty()
                && !profile.equals(DEFAULT)
                && !profile.equals(UNCONFINED)
                && !profile.startsWith(LOCALHOST)) {
            causes.invalid(at, profile, "a profile is runtime/default, unconfined or localhost/NAME");
        }
    }

    private static boolean isNamed(PodSpec spec, String name) {
        for (ContainerContext container : ContainerContext.all(spec, At.ROOT)) {
            if (container.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static void match(
            String annotation, @Nullable String type, @Nullable String local, boolean docker, At at, Causes causes) {
        boolean same = switch (Present.text(type)) {
            case "Unconfined" -> annotation.equals(UNCONFINED);
            case "RuntimeDefault" -> annotation.equals(DEFAULT) || (docker && annotation.equals(DOCKER));
            case "Localhost" -> annotation.startsWith(LOCALHOST);
            default -> true;
        };
        String why = "an annotation of the old form says '" + annotation + "'";
        if (!same) {
            causes.forbidden(at.child("type"), why);
        } else if ("Localhost".equals(type)
                && !annotation.substring(LOCALHOST.length()).equals(local)) {
            causes.forbidden(at.child("localhostProfile"), why);
        }
    }

    /** GetDeletionCostFromPodAnnotations takes neither a plus nor leading zeros. */
    private static boolean isCost(String cost) {
        boolean first = cost.startsWith("-")
                || cost.equals("0")
                || (!cost.isEmpty() && cost.charAt(0) >= '1' && cost.charAt(0) <= '9');
        if (!first) {
            return false;
        }
        for (int i = 1; i < cost.length(); i++) {
            if (cost.charAt(i) < '0' || cost.charAt(i) > '9') {
                return false;
            }
        }
        try {
            Integer.parseInt(cost);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
