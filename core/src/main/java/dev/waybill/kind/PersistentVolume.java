package dev.waybill.kind;

import dev.waybill.kind.scheduling.NodeMatch;
import dev.waybill.kind.storage.AccessMode;
import dev.waybill.kind.storage.AccessModes;
import dev.waybill.kind.storage.ClaimRef;
import dev.waybill.kind.storage.PersistentVolumeRef;
import dev.waybill.kind.storage.PersistentVolumeSource;
import dev.waybill.kind.storage.ReclaimPolicy;
import dev.waybill.kind.storage.StorageClassRef;
import dev.waybill.kind.storage.VolumeMode;
import dev.waybill.kind.storage.VolumeNodes;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Memory;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ObjectReference;
import io.fabric8.kubernetes.api.model.PersistentVolumeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A Kubernetes PersistentVolume: a disk that is there already, for a claim to take. Cluster-wide. */
@CheckReturnValue
public final class PersistentVolume extends Kind<PersistentVolume, io.fabric8.kubernetes.api.model.PersistentVolume>
        implements PersistentVolumeRef {

    private PersistentVolume(String name, Recipe<io.fabric8.kubernetes.api.model.PersistentVolume> recipe) {
        super(name, recipe);
    }

    /**
     * Makes a PersistentVolume of this capacity and disk. Access mode: {@link AccessMode#READ_WRITE_ONCE} until {@link
     * #accessModes} says otherwise. The name is a DNS subdomain; the capacity is more than 0.
     */
    public static PersistentVolume of(String name, Memory capacity, PersistentVolumeSource source) {
        NameSyntax.DNS_SUBDOMAIN.check("PersistentVolume name", name);
        checkCapacity("PersistentVolume '" + name + "'", capacity);
        Recipe<io.fabric8.kubernetes.api.model.PersistentVolume> recipe = recipe(
                        "persistentVolume", name, io.fabric8.kubernetes.api.model.PersistentVolume::new, m -> {})
                .and("source", source.persistent(), (m, spec) -> m.setSpec(spec))
                .and("persistentVolume", m -> {
                    m.getSpec().getCapacity().put("storage", new Quantity(capacity.text()));
                    m.getSpec().setAccessModes(new ArrayList<>(List.of(AccessMode.READ_WRITE_ONCE.text())));
                });
        return new PersistentVolume(name, recipe);
    }

    private static void checkCapacity(String subject, Memory capacity) {
        if (capacity.bytes() == 0) {
            throw new IllegalArgumentException(
                    subject + " capacity " + capacity + ": more than 0 is allowed. Write a size like 10Gi.");
        }
    }

    /** Sets {@code spec.capacity.storage}. A repeat replaces. */
    public PersistentVolume capacity(Memory capacity) {
        checkCapacity(subject(), capacity);
        return with("capacity", m -> m.getSpec().getCapacity().put("storage", new Quantity(capacity.text())));
    }

    /**
     * Sets {@code spec.accessModes}. Default: {@link AccessMode#READ_WRITE_ONCE}. A repeat replaces the whole list.
     * Refuses {@link AccessMode#READ_WRITE_ONCE_POD} beside another.
     */
    public PersistentVolume accessModes(AccessMode first, AccessMode... more) {
        List<String> modes = AccessModes.of(subject(), first, more);
        return with("accessModes", m -> m.getSpec().setAccessModes(new ArrayList<>(modes)));
    }

    /** Sets {@code spec.volumeMode}. Default: {@link VolumeMode#FILESYSTEM}. A repeat replaces. */
    public PersistentVolume volumeMode(VolumeMode mode) {
        return with("volumeMode", m -> m.getSpec().setVolumeMode(mode.text()));
    }

    /** Sets {@code spec.storageClassName}: only claims of that class take it. Default: claims of no class. */
    public PersistentVolume storageClass(StorageClassRef storageClass) {
        return with("storageClass", m -> m.getSpec().setStorageClassName(storageClass.name()))
                .refersTo(storageClass);
    }

    /** Sets {@code spec.persistentVolumeReclaimPolicy}. Default: {@link ReclaimPolicy#RETAIN}. A repeat replaces. */
    public PersistentVolume reclaimPolicy(ReclaimPolicy policy) {
        return with("reclaimPolicy", m -> m.getSpec().setPersistentVolumeReclaimPolicy(policy.text()));
    }

    /** Adds to {@code spec.mountOptions}, as in {@code nfsvers=4.1}. */
    public PersistentVolume mountOptions(String... options) {
        List<String> all = List.of(options);
        return with("mountOptions", m -> m.getSpec().getMountOptions().addAll(all));
    }

    /**
     * Sets {@code spec.nodeAffinity.required}: the nodes that reach the disk, which fit one of {@code anyOf}. Default: all.
     * A repeat replaces. Refuses nodes by name, which are never found.
     */
    public PersistentVolume requireNodes(NodeMatch first, NodeMatch... anyOf) {
        VolumeNodes nodes = VolumeNodes.of(subject() + " requireNodes", first, anyOf);
        return with("requireNodes", nodes, (m, made) -> m.getSpec().setNodeAffinity(made));
    }

    /** Sets {@code spec.claimRef}: no other claim can take it. A repeat replaces. */
    public PersistentVolume reservedFor(ClaimRef claim, String namespace) {
        NameSyntax.DNS_LABEL.check(subject() + " reservedFor namespace", namespace);
        return with("reservedFor", m -> {
                    ObjectReference reference = new ObjectReference();
                    reference.setApiVersion("v1");
                    reference.setKind("PersistentVolumeClaim");
                    reference.setName(claim.name());
                    reference.setNamespace(namespace);
                    m.getSpec().setClaimRef(reference);
                })
                .refersTo(claim);
    }

    /** Sets {@code spec.volumeAttributesClassName}; goes with a CSI disk only. A repeat replaces. */
    public PersistentVolume volumeAttributesClass(String name) {
        NameSyntax.DNS_SUBDOMAIN.check(subject() + " volumeAttributesClass", name);
        if (toModel().getSpec().getCsi() == null) {
            throw new IllegalArgumentException(subject() + " volumeAttributesClass '" + name
                    + "': only a disk of a CSI driver has one. Leave it out, or make the volume of a csiDisk(..).");
        }
        return with("volumeAttributesClass", m -> m.getSpec().setVolumeAttributesClassName(name));
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public PersistentVolume customize(UnaryOperator<PersistentVolumeBuilder> change) {
        return rebuilt(m -> change.apply(new PersistentVolumeBuilder(m)).build());
    }

    @Override
    PersistentVolume with(Recipe<io.fabric8.kubernetes.api.model.PersistentVolume> next) {
        return new PersistentVolume(name(), next);
    }
}
