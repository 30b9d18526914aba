package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** What the objects of a set ask of a cluster. */
public final class Demands {
    private final IdentityHashMap<HasMetadata, ClaimedStorage> claimed = new IdentityHashMap<>();
    private final IdentityHashMap<HasMetadata, WorkloadDemand> workloads = new IdentityHashMap<>();
    private final IdentityHashMap<HasMetadata, HasMetadata> mountedBy = new IdentityHashMap<>();
    private final List<HasMetadata> objects;

    private Demands(ObjectSet set) {
        objects = set.objects();
        for (StorageReferences.Claim claim : StorageReferences.claims(set)) {
            claimed.put(claim.object(), claimed(claim.object()).and(claim.spec()));
        }
        for (Reference each : StorageReferences.mounted(set)) {
            set.find(PersistentVolumeClaim.class, ObjectSet.namespace(each.from()), each.name())
                    .ifPresent(claim -> mountedBy.putIfAbsent(claim, each.from()));
        }
        Scalers scalers = set.derived().scalers();
        DefaultedResources resources = new DefaultedResources(set);
        for (Workload each : set.workloads()) {
            workloads.put(each.object(), WorkloadDemand.of(each, claimed(each.object()), scalers, resources));
        }
    }

    /** Looks at the objects of a set. */
    public static Demands of(ObjectSet set) {
        return new Demands(set);
    }

    /** Returns the objects that ask for something, in the order of the set: workloads and claims. */
    public List<HasMetadata> objects() {
        List<HasMetadata> asking = new ArrayList<>();
        for (HasMetadata each : objects) {
            if (workloads.containsKey(each) || each instanceof PersistentVolumeClaim) {
                asking.add(each);
            }
        }
        return asking;
    }

    /** Returns what the pods of an object ask for; empty where it makes none. */
    public Optional<WorkloadDemand> workload(HasMetadata object) {
        return Optional.ofNullable(workloads.get(object));
    }

    /** Returns the storage that an object claims: a claim once, a workload for each of its pods. */
    public ClaimedStorage claimed(HasMetadata object) {
        return claimed.getOrDefault(object, ClaimedStorage.NONE);
    }

    /** Returns the first workload whose pods mount a claim; empty where there is none. */
    public Optional<HasMetadata> mountedBy(HasMetadata claim) {
        return Optional.ofNullable(mountedBy.get(claim));
    }
}
