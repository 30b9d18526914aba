package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pods that an object makes: a Deployment, StatefulSet, DaemonSet, ReplicaSet, Job or CronJob, or a Pod itself. */
public final class Workload {
    private final HasMetadata object;
    private final String path;
    private final ObjectMeta metadata;
    private final PodSpec spec;
    private final List<PodContainer> containers;

    private Workload(HasMetadata object, String path, @Nullable ObjectMeta metadata, PodSpec spec) {
        this.object = object;
        this.path = path;
        this.metadata = metadata == null ? new ObjectMeta() : metadata;
        this.spec = spec;
        List<PodContainer> all = new ArrayList<>();
        add(spec.getInitContainers(), "initContainers", true, all);
        add(spec.getContainers(), "containers", false, all);
        this.containers = List.copyOf(all);
    }

    private void add(@Nullable List<Container> list, String field, boolean init, List<PodContainer> all) {
        for (int i = 0; list != null && i < list.size(); i++) {
            if (list.get(i) != null) {
                all.add(new PodContainer(this, list.get(i), at(field + "[" + i + "]"), init));
            }
        }
    }

    /** Returns the pods of an object, or null when it makes none. By the text of its kind, which loads no other class. */
    static @Nullable Workload of(HasMetadata object) {
        return switch (object.getClass().getSimpleName()) {
            case "Deployment" ->
                object instanceof Deployment it && it.getSpec() != null
                        ? of(object, "spec.template", it.getSpec().getTemplate())
                        : null;
            case "StatefulSet" ->
                object instanceof StatefulSet it && it.getSpec() != null
                        ? of(object, "spec.template", it.getSpec().getTemplate())
                        : null;
            case "DaemonSet" ->
                object instanceof DaemonSet it && it.getSpec() != null
                        ? of(object, "spec.template", it.getSpec().getTemplate())
                        : null;
            case "ReplicaSet" ->
                object instanceof ReplicaSet it && it.getSpec() != null
                        ? of(object, "spec.template", it.getSpec().getTemplate())
                        : null;
            case "Job" ->
                object instanceof Job it && it.getSpec() != null
                        ? of(object, "spec.template", it.getSpec().getTemplate())
                        : null;
            case "CronJob" ->
                object instanceof CronJob it
                                && it.getSpec() != null
                                && it.getSpec().getJobTemplate() != null
                                && it.getSpec().getJobTemplate().getSpec() != null
                        ? of(
                                object,
                                "spec.jobTemplate.spec.template",
                                it.getSpec().getJobTemplate().getSpec().getTemplate())
                        : null;
            case "Pod" ->
                object instanceof Pod it && it.getSpec() != null
                        ? new Workload(object, "", it.getMetadata(), it.getSpec())
                        : null;
            default -> null;
        };
    }

    private static @Nullable Workload of(HasMetadata object, String path, @Nullable PodTemplateSpec template) {
        return template == null || template.getSpec() == null
                ? null
                : new Workload(object, path, template.getMetadata(), template.getSpec());
    }

    /** Returns the object that makes the pods, for a finding. */
    public HasMetadata object() {
        return object;
    }

    /** Returns the object's kind. */
    public String kind() {
        return object.getKind();
    }

    /** Returns the object's name; empty where it has none. */
    public String name() {
        return ObjectName.of(object).name();
    }

    /** Returns the object's namespace, which is that of its pods; empty when it names none. */
    public String namespace() {
        return ObjectSet.namespace(object);
    }

    /** Returns the path of a field of the pod's spec: {@code at("terminationGracePeriodSeconds")}. */
    public String at(String field) {
        return path.isEmpty() ? "spec." + field : path + ".spec." + field;
    }

    /** Returns the path of a field of the pods' metadata: {@code metadataAt("labels")}. */
    public String metadataAt(String field) {
        return path.isEmpty() ? "metadata." + field : path + ".metadata." + field;
    }

    /** Returns the pods' metadata. */
    public ObjectMeta metadata() {
        return metadata;
    }

    /** Returns the pods' labels. */
    public Map<String, String> labels() {
        return metadata.getLabels() == null ? Map.of() : metadata.getLabels();
    }

    /** Returns the pods' spec. */
    public PodSpec spec() {
        return spec;
    }

    /** Returns all containers, in the order in which they start: init containers first. */
    public List<PodContainer> containers() {
        return containers;
    }

    /** Tells whether the pods are meant to run for ever: not those of a Job or CronJob, nor a bare pod that may end. */
    public boolean isLongRunning() {
        return switch (kind()) {
            case "Job", "CronJob" -> false;
            case "Pod" ->
                spec.getRestartPolicy() == null || spec.getRestartPolicy().equals("Always");
            default -> true;
        };
    }
}
