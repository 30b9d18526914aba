package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EphemeralContainer;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Containers that are added to a running pod to look into it. */
final class EphemeralContainers {
    private EphemeralContainers() {}

    /** Checks them. {@code others} are the names of all other containers. */
    static void check(
            List<EphemeralContainer> containers, Set<String> others, ContainerScope scope, At at, Causes causes) {
        Set<String> names = new HashSet<>(others);
        for (int i = 0; i < containers.size(); i++) {
            EphemeralContainer item = containers.get(i) == null ? new EphemeralContainer() : containers.get(i);
            At place = at.index(i);
            ContainerFields.check(asContainer(item), scope, place, causes);
            String name = Present.text(item.getName());
            if (!names.add(name)) {
                causes.as(ApiRules.DUPLICATE_CONTAINER).duplicate(place.child("name"), name);
            }
            String target = Present.text(item.getTargetContainerName());
            if (!target.isEmpty() && !others.contains(target)) {
                causes.notFound(place.child("targetContainerName"), target, "Name a container of the pod.");
            }
            forbidden(item, place, causes);
        }
    }

    private static void forbidden(EphemeralContainer item, At at, Causes causes) {
        forbid(!Present.items(item.getPorts()).isEmpty(), at.child("ports"), causes);
        forbid(isSet(item.getResources()), at.child("resources"), causes);
        forbid(!Present.items(item.getResizePolicy()).isEmpty(), at.child("resizePolicy"), causes);
        forbid(item.getRestartPolicy() != null, at.child("restartPolicy"), causes);
        forbid(!Present.items(item.getRestartPolicyRules()).isEmpty(), at.child("restartPolicyRules"), causes);
        forbid(item.getLivenessProbe() != null, at.child("livenessProbe"), causes);
        forbid(item.getReadinessProbe() != null, at.child("readinessProbe"), causes);
        forbid(item.getStartupProbe() != null, at.child("startupProbe"), causes);
        forbid(item.getLifecycle() != null, at.child("lifecycle"), causes);
        List<VolumeMount> mounts = Present.items(item.getVolumeMounts());
        for (int i = 0; i < mounts.size(); i++) {
            VolumeMount mount = mounts.get(i);
            At place = at.child("volumeMounts").index(i);
            forbid(mount != null && !Present.isBlank(mount.getSubPath()), place.child("subPath"), causes);
            forbid(mount != null && !Present.isBlank(mount.getSubPathExpr()), place.child("subPathExpr"), causes);
        }
    }

    private static boolean isSet(@Nullable ResourceRequirements resources) {
        return resources != null
                && !(Present.entries(resources.getLimits()).isEmpty()
                        && Present.entries(resources.getRequests()).isEmpty()
                        && Present.items(resources.getClaims()).isEmpty());
    }

    private static void forbid(boolean set, At at, Causes causes) {
        if (set) {
            causes.forbidden(at, "an ephemeral container has none");
        }
    }

    /** What an ephemeral container has in common with others. */
    private static Container asContainer(EphemeralContainer item) {
        Container container = new Container();
        container.setName(item.getName());
        container.setImage(item.getImage());
        container.setPorts(item.getPorts());
        container.setEnv(item.getEnv());
        container.setEnvFrom(item.getEnvFrom());
        container.setResources(item.getResources());
        container.setResizePolicy(item.getResizePolicy());
        container.setVolumeMounts(item.getVolumeMounts());
        container.setVolumeDevices(item.getVolumeDevices());
        container.setTerminationMessagePolicy(item.getTerminationMessagePolicy());
        container.setImagePullPolicy(item.getImagePullPolicy());
        container.setSecurityContext(item.getSecurityContext());
        return container;
    }
}
