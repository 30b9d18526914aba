package dev.waybill.kind.pod;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import dev.waybill.yaml.YamlWriter;
import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A container that is put into a pod that runs already, to look at it: an item of {@code spec.ephemeralContainers}. No
 * manifest can hold one, because the API server takes it through the pod's subresource {@code ephemeralcontainers} alone;
 * {@link #patch} is what goes there. It reaches the pod's volumes and Secrets, is never restarted, and stays until the pod
 * goes.
 *
 * <p>Source: <a href="https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/">Ephemeral Containers</a>.
 */
@CheckReturnValue
public final class EphemeralContainer extends ModelValue<io.fabric8.kubernetes.api.model.EphemeralContainer> {

    private EphemeralContainer(Recipe<io.fabric8.kubernetes.api.model.EphemeralContainer> recipe) {
        super(recipe);
    }

    /**
     * Makes one of a container. What the API server refuses here is refused: ports, probes, a lifecycle, resources, a
     * restart policy of its own, and mounts with a sub-path. As in {@code kubectl debug} with its profile {@code general}
     * it may trace processes ({@code SYS_PTRACE}), unless it has a security context of its own.
     */
    public static EphemeralContainer of(dev.waybill.kind.pod.Container container) {
        check(container.toModel());
        return new EphemeralContainer(Recipe.<io.fabric8.kubernetes.api.model.EphemeralContainer>of(
                        "ephemeral",
                        io.fabric8.kubernetes.api.model.EphemeralContainer::new,
                        e -> copy(container.toModel(), e))
                .refersToAllOf(container));
    }

    // Source: allowedEphemeralContainerFields and validateEphemeralContainers in pkg/apis/core/validation of
    // Kubernetes.
    private static void check(Container c) {
        List<String> refused = new ArrayList<>();
        if (!c.getPorts().isEmpty()) {
            refused.add("ports");
        }
        if (c.getLivenessProbe() != null || c.getReadinessProbe() != null || c.getStartupProbe() != null) {
            refused.add("probes");
        }
        if (c.getLifecycle() != null) {
            refused.add("a lifecycle");
        }
        if (c.getResources() != null) {
            refused.add("resources");
        }
        if (!c.getResizePolicy().isEmpty()) {
            refused.add("a resize policy");
        }
        if (c.getRestartPolicy() != null || !c.getRestartPolicyRules().isEmpty()) {
            refused.add("a restart policy");
        }
        for (VolumeMount mount : c.getVolumeMounts()) {
            if (mount.getSubPath() != null || mount.getSubPathExpr() != null) {
                refused.add("a mount with a sub-path (" + mount.getMountPath() + ")");
            }
        }
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException("ephemeral container '" + c.getName() + "' has "
                    + String.join(" and ", refused)
                    + ": it looks at a pod and serves nobody, so Kubernetes refuses that. Leave it out.");
        }
    }

    private static void copy(Container from, io.fabric8.kubernetes.api.model.EphemeralContainer to) {
        to.setName(from.getName());
        to.setImage(from.getImage());
        to.setImagePullPolicy(from.getImagePullPolicy());
        to.setCommand(from.getCommand());
        to.setArgs(from.getArgs());
        to.setWorkingDir(from.getWorkingDir());
        to.setEnv(from.getEnv());
        to.setEnvFrom(from.getEnvFrom());
        to.setVolumeMounts(from.getVolumeMounts());
        to.setVolumeDevices(from.getVolumeDevices());
        to.setStdin(from.getStdin());
        to.setStdinOnce(from.getStdinOnce());
        to.setTty(from.getTty());
        to.setTerminationMessagePath(from.getTerminationMessagePath());
        to.setTerminationMessagePolicy(from.getTerminationMessagePolicy());
        to.setSecurityContext(from.getSecurityContext() == null ? tracing() : from.getSecurityContext());
    }

    private static SecurityContext tracing() {
        SecurityContext context = new SecurityContext();
        context.setCapabilities(new Capabilities());
        context.getCapabilities().getAdd().add("SYS_PTRACE");
        return context;
    }

    /**
     * Sets {@code targetContainerName}: sees the processes of this container, as {@code kubectl debug --target} does.
     * Default: its own alone. A repeat replaces.
     */
    public EphemeralContainer target(String container) {
        NameSyntax.DNS_LABEL.check("ephemeral container target", container);
        return new EphemeralContainer(recipe().and("target", e -> e.setTargetContainerName(container)));
    }

    /**
     * Returns the strategic merge patch, as YAML, that adds it to a pod. It goes to the pod's subresource {@code
     * ephemeralcontainers}, as {@code kubectl debug} sends it; {@code kubectl patch} has no way there.
     */
    public String patch() {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("ephemeralContainers", List.of(toModel()));
        Map<String, Object> patch = new LinkedHashMap<>();
        patch.put("spec", spec);
        return YamlWriter.write(patch);
    }
}
