package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What in a workload's pods a level of the Pod Security Standards does not allow, each field once. */
final class Breaches {

    /**
     * A field that the level does not allow.
     *
     * @param path the field
     * @param problem what is wrong, without a full stop: who forbids it is said behind it
     * @param fix what to do, as a sentence
     */
    record Breach(String path, String problem, String fix) {}

    private final Workload workload;
    private final int minor;
    private final List<Breach> all = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();

    /**
     * Begins without any.
     *
     * @param minor the version of the standard, which is one of Kubernetes: 36 for 1.36
     */
    Breaches(Workload workload, int minor) {
        this.workload = workload;
        this.minor = minor;
    }

    void add(String path, String problem, String fix) {
        if (paths.add(path)) {
            all.add(new Breach(path, problem, fix));
        }
    }

    List<Breach> all() {
        return all;
    }

    Set<String> paths() {
        return paths;
    }

    Workload workload() {
        return workload;
    }

    PodSpec pod() {
        return workload.spec();
    }

    boolean since(int version) {
        return minor >= version;
    }

    /** Since 1.35 root in a user namespace of its own counts as nobody on the node. */
    boolean hasItsOwnUsers() {
        return since(35) && Boolean.FALSE.equals(pod().getHostUsers());
    }

    /** What Windows has no notion of can't be asked for there. */
    boolean runsOnWindows() {
        return pod().getOs() != null && "windows".equals(pod().getOs().getName());
    }
}
