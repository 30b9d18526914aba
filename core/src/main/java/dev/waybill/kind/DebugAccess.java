package dev.waybill.kind;

import dev.waybill.kind.access.Subject;
import dev.waybill.kind.access.Verbs;
import dev.waybill.value.CheckReturnValue;
import java.util.List;

/**
 * Lets one group, and nobody else, use {@code kubectl debug} in a namespace: a Role and the RoleBinding that grants it.
 * Whoever may attach to a pod or create one reaches everything that the namespace's pods reach, its Secrets and
 * ServiceAccounts included: choose the group as if you gave it those.
 */
@CheckReturnValue
public final class DebugAccess implements KubernetesObjects {
    private final Role role;
    private final RoleBinding binding;

    private DebugAccess(Role role, RoleBinding binding) {
        this.role = role;
        this.binding = binding;
    }

    /**
     * Makes a Role and a RoleBinding of this name, for ephemeral containers and for copies of pods.
     *
     * @param group the group, as the cluster's authentication calls it
     */
    public static DebugAccess of(String name, String group) {
        Role role = Role.of(name)
                // Finds the pod, and watches until the debug container runs.
                .allow(Verbs.of("get", "list", "watch").on("pods"))
                // Adds the debug container to a running pod.
                .allow(Verbs.of("patch").on("pods/ephemeralcontainers"))
                // Types into the debug container, and into a shell of the copy. Not into Services or nodes: no
                // portforward.
                .allow(Verbs.of("create").on("pods/attach", "pods/exec"))
                // Shows what the debug container wrote if it ended before the terminal was there.
                .allow(Verbs.of("get").on("pods/log"))
                // Makes a copy (--copy-to) and clears it away; the pod itself is never updated.
                .allow(Verbs.of("create", "delete").on("pods"));
        return new DebugAccess(role, RoleBinding.of(name, role, Subject.group(group)));
    }

    /** Sets {@code metadata.namespace} of both. Default: none, so that of the manifest or {@code kubectl} counts. */
    public DebugAccess namespace(String namespace) {
        return new DebugAccess(role.namespace(namespace), binding.namespace(namespace));
    }

    /** Sets {@code metadata.namespace} of both to the name of {@code namespace}. */
    public DebugAccess namespace(Namespace namespace) {
        return namespace(namespace.name());
    }

    /** Returns the Role: what is allowed. */
    public Role role() {
        return role;
    }

    /** Returns the RoleBinding: who is allowed it. */
    public RoleBinding binding() {
        return binding;
    }

    /** Returns the Role and the RoleBinding. */
    @Override
    public List<KubernetesObject> objects() {
        return List.of(role, binding);
    }

    /** Returns both as YAML documents. */
    @Override
    public String toString() {
        return role + "---\n" + binding;
    }
}
