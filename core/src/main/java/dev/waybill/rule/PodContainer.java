package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * A container of a workload's pods.
 *
 * @param workload the workload
 * @param container the container
 * @param path where it stands in the workload's object, as in {@code spec.template.spec.containers[0]}
 * @param init whether it is an init container; a sidecar is one as well
 */
public record PodContainer(Workload workload, Container container, String path, boolean init) {

    /** Returns the object that holds it, for a finding. */
    public HasMetadata object() {
        return workload.object();
    }

    /** Returns the path of a field of the container: {@code at("image")}. */
    public String at(String field) {
        return path + "." + field;
    }

    /** Returns the container's name; empty where it has none. */
    public String name() {
        return container.getName() == null ? "" : container.getName();
    }

    /** Tells whether it is an init container that goes on running beside the others. */
    public boolean isSidecar() {
        return init && "Always".equals(container.getRestartPolicy());
    }

    /** Tells whether it runs as long as the pod does: it is no init container, or a sidecar. */
    public boolean isLongRunning() {
        return !init || isSidecar();
    }
}
