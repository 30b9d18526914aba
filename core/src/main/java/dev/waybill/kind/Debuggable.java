package dev.waybill.kind;

import dev.waybill.kind.pod.Container;
import java.util.function.UnaryOperator;

/**
 * What has pods of which a copy can be debugged while they stay untouched, as {@code kubectl debug --copy-to} does with
 * its profile {@code general}: a Pod or a workload. The copy is a Pod of its own, which any wither can change further.
 *
 * <p>A copy has none of the pod's labels, so no Service sends to it and no workload counts it; its only label is {@code
 * app.kubernetes.io/name} with its own name. It has no annotations and no node. Its app containers have no probes, so
 * nothing restarts them while someone looks. Its containers share their processes unless the pod says otherwise.
 * Everything else is as in the pod: volumes, Secrets, init containers, requests, restart policy. It takes room in the
 * cluster until someone deletes it.
 *
 * <p>Source: <a
 * href="https://github.com/kubernetes/kubernetes/tree/master/staging/src/k8s.io/kubectl/pkg/cmd/debug">kubectl debug</a>.
 */
public interface Debuggable {

    /**
     * Makes a copy without any other change. With {@code container("web", c -> c.image(..))} it does what {@code
     * --set-image} does.
     *
     * @param name the name of the copy
     */
    Pod debugCopy(String name);

    /**
     * Makes a copy with one container more, as {@code --image} does. The container may trace the processes of the others
     * ({@code SYS_PTRACE}), unless it has a security context of its own.
     *
     * @param name the name of the copy
     * @param debugger the container that is added
     */
    default Pod debugCopy(String name, Container debugger) {
        return debugCopy(name).container(DebugCopies.tracing(debugger));
    }

    /**
     * Makes a copy in which one container is another, as {@code --container} does: {@code debugCopy("shop-debug", "web",
     * c -> c.image(busybox).command("sh").tty())}. The container may trace the processes of the others ({@code
     * SYS_PTRACE}), unless it has a security context of its own.
     *
     * @param name the name of the copy
     * @param container the name of a container that is there
     * @param change what is different in the copy
     */
    default Pod debugCopy(String name, String container, UnaryOperator<Container> change) {
        return debugCopy(name).container(container, c -> DebugCopies.tracing(change.apply(c)));
    }
}
