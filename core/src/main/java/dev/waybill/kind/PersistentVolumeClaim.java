package dev.waybill.kind;

import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.storage.AccessMode;
import dev.waybill.kind.storage.AccessModes;
import dev.waybill.kind.storage.ClaimRef;
import dev.waybill.kind.storage.DataSource;
import dev.waybill.kind.storage.PersistentVolumeRef;
import dev.waybill.kind.storage.StorageClassRef;
import dev.waybill.kind.storage.VolumeMode;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Memory;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.TypedLocalObjectReference;
import io.fabric8.kubernetes.api.model.VolumeResourceRequirements;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A Kubernetes PersistentVolumeClaim: asks for storage of a size and a class, which outlives the pods that use it. */
@CheckReturnValue
public final class PersistentVolumeClaim
        extends NamespacedKind<PersistentVolumeClaim, io.fabric8.kubernetes.api.model.PersistentVolumeClaim>
        implements ClaimRef {
    private static final String STORAGE = "storage";

    private PersistentVolumeClaim(String name, Recipe<io.fabric8.kubernetes.api.model.PersistentVolumeClaim> recipe) {
        super(name, recipe);
    }

    /**
     * Makes a claim of a class, which makes the volume. Access mode: {@link AccessMode#READ_WRITE_ONCE} until {@link
     * #accessModes} says otherwise. The name is a DNS subdomain; the size is more than 0.
     */
    public static PersistentVolumeClaim of(String name, StorageClassRef storageClass, Memory size) {
        return of("claim", name, size, storageClass.name()).refersTo(storageClass);
    }

    /** Makes a claim of the cluster's default class: {@code storageClassName} is not written. Otherwise as {@link #of}. */
    public static PersistentVolumeClaim ofDefaultClass(String name, Memory size) {
        return of("claimOfDefaultClass", name, size, null);
    }

    /**
     * Makes a claim without a class: {@code storageClassName: ""}. Nothing makes a volume for it; it takes a
     * PersistentVolume that has no class either. Otherwise as {@link #of}.
     */
    public static PersistentVolumeClaim ofNoClass(String name, Memory size) {
        return of("claimOfNoClass", name, size, "");
    }

    private static PersistentVolumeClaim of(String factory, String name, Memory size, @Nullable String storageClass) {
        NameSyntax.DNS_SUBDOMAIN.check("PersistentVolumeClaim name", name);
        checkSize("PersistentVolumeClaim '" + name + "' size", size);
        return new PersistentVolumeClaim(name, recipe(factory, name, PersistentVolumeClaim::blank, m -> {
            m.getSpec().setAccessModes(new ArrayList<>(List.of(AccessMode.READ_WRITE_ONCE.text())));
            m.getSpec().setStorageClassName(storageClass);
            request(m.getSpec(), size);
        }));
    }

    // The spec is there from the start, so that an ephemeral volume can share it and explain() sees into it.
    private static io.fabric8.kubernetes.api.model.PersistentVolumeClaim blank() {
        var claim = new io.fabric8.kubernetes.api.model.PersistentVolumeClaim();
        claim.setSpec(new PersistentVolumeClaimSpec());
        return claim;
    }

    private static void checkSize(String subject, Memory size) {
        if (size.bytes() == 0) {
            throw new IllegalArgumentException(
                    subject + " " + size + ": more than 0 is allowed. Write a size like 10Gi.");
        }
    }

    private static void request(PersistentVolumeClaimSpec spec, Memory size) {
        resources(spec).getRequests().put(STORAGE, new Quantity(size.text()));
    }

    private static VolumeResourceRequirements resources(PersistentVolumeClaimSpec spec) {
        if (spec.getResources() == null) {
            spec.setResources(new VolumeResourceRequirements());
        }
        return spec.getResources();
    }

    /** Sets {@code spec.storageClassName} to another class, as for another environment. A repeat replaces. */
    public PersistentVolumeClaim storageClass(StorageClassRef storageClass) {
        return with("storageClass", m -> m.getSpec().setStorageClassName(storageClass.name()))
                .refersTo(storageClass);
    }

    /** Sets {@code spec.resources.requests.storage}. It can grow later if the class allows it. A repeat replaces. */
    public PersistentVolumeClaim size(Memory size) {
        checkSize(subject() + " size", size);
        return with("size", m -> request(m.getSpec(), size));
    }

    /** Sets {@code spec.resources.limits.storage}: more is never given. Default: none. A repeat replaces. */
    public PersistentVolumeClaim limit(Memory limit) {
        checkSize(subject() + " limit", limit);
        return with("limit", m -> resources(m.getSpec()).getLimits().put(STORAGE, new Quantity(limit.text())));
    }

    /**
     * Sets {@code spec.accessModes}. Default: {@link AccessMode#READ_WRITE_ONCE}. A repeat replaces the whole list.
     * Refuses {@link AccessMode#READ_WRITE_ONCE_POD} beside another.
     */
    public PersistentVolumeClaim accessModes(AccessMode first, AccessMode... more) {
        List<String> modes = AccessModes.of(subject(), first, more);
        return with("accessModes", m -> m.getSpec().setAccessModes(new ArrayList<>(modes)));
    }

    /** Sets {@code spec.volumeMode}. Default: {@link VolumeMode#FILESYSTEM}. A repeat replaces. */
    public PersistentVolumeClaim volumeMode(VolumeMode mode) {
        return with("volumeMode", m -> m.getSpec().setVolumeMode(mode.text()));
    }

    /** Sets {@code spec.selector}: takes only a PersistentVolume with these labels, and none is made. A repeat replaces. */
    public PersistentVolumeClaim selector(LabelSelector selector) {
        return with("selector", selector, (m, made) -> m.getSpec().setSelector(made));
    }

    /** Sets {@code spec.volumeName}: takes this very PersistentVolume. A repeat replaces. */
    public PersistentVolumeClaim volume(PersistentVolumeRef volume) {
        return with("volume", m -> m.getSpec().setVolumeName(volume.name())).refersTo(volume);
    }

    /** Sets {@code spec.volumeAttributesClassName}: settings such as IOPS that can change later. A repeat replaces. */
    public PersistentVolumeClaim volumeAttributesClass(String name) {
        NameSyntax.DNS_SUBDOMAIN.check(subject() + " volumeAttributesClass", name);
        return with("volumeAttributesClass", m -> m.getSpec().setVolumeAttributesClassName(name));
    }

    /**
     * Sets {@code spec.dataSource}: starts with the data of a snapshot or another claim. A repeat replaces. Refuses a
     * source in another namespace, and another source than {@link #dataSourceRef} has.
     */
    public PersistentVolumeClaim dataSource(DataSource source) {
        var model = source.toModel();
        if (model.getNamespace() != null) {
            throw new IllegalArgumentException(subject() + " dataSource in namespace '" + model.getNamespace()
                    + "': only dataSourceRef reaches into another namespace. Use dataSourceRef(..).");
        }
        return checked(with(recipe().and(
                        "dataSource",
                        m -> m.getSpec()
                                .setDataSource(new TypedLocalObjectReference(
                                        model.getApiGroup(), model.getKind(), model.getName())))
                .refersToAllOf(source)));
    }

    /**
     * Sets {@code spec.dataSourceRef}: like {@link #dataSource}, and also from a volume populator or another namespace.
     * A repeat replaces.
     */
    public PersistentVolumeClaim dataSourceRef(DataSource source) {
        return checked(with("dataSourceRef", source, (m, made) -> m.getSpec().setDataSourceRef(made)));
    }

    private static PersistentVolumeClaim checked(PersistentVolumeClaim claim) {
        var spec = claim.toModel().getSpec();
        var local = spec.getDataSource();
        var ref = spec.getDataSourceRef();
        if (local != null
                && ref != null
                && !(Objects.equals(local.getApiGroup(), ref.getApiGroup())
                        && Objects.equals(local.getKind(), ref.getKind())
                        && Objects.equals(local.getName(), ref.getName())
                        && ref.getNamespace() == null)) {
            throw new IllegalArgumentException(claim.subject() + " dataSource " + local.getKind() + " '"
                    + local.getName() + "' and dataSourceRef " + ref.getKind() + " '" + ref.getName()
                    + "': both must name the same object. Leave one of them out.");
        }
        return claim;
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public PersistentVolumeClaim customize(UnaryOperator<PersistentVolumeClaimBuilder> change) {
        return rebuilt(m -> change.apply(new PersistentVolumeClaimBuilder(m)).build());
    }

    @Override
    PersistentVolumeClaim with(Recipe<io.fabric8.kubernetes.api.model.PersistentVolumeClaim> next) {
        return new PersistentVolumeClaim(name(), next);
    }
}
