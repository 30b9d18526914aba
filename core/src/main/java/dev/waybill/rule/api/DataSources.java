package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.TypedLocalObjectReference;
import io.fabric8.kubernetes.api.model.TypedObjectReference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The object from which a new volume is filled, which a claim can name in two fields. */
final class DataSources {
    private static final String CLAIM = "PersistentVolumeClaim";
    private static final String SNAPSHOT = "VolumeSnapshot";
    private static final String SNAPSHOT_GROUP = "snapshot.storage.k8s.io";

    private DataSources() {}

    /** Checks both fields of a spec as they stand. */
    static void check(PersistentVolumeClaimSpec spec, At at, Causes causes) {
        TypedLocalObjectReference source = spec.getDataSource();
        TypedObjectReference ref = spec.getDataSourceRef();
        check(source, ref, at, causes);
    }

    /**
     * Checks both fields of a claim that is created. A reference to another namespace is dropped (feature gate
     * CrossNamespaceVolumeDataSource); a {@code dataSource} that stands alone and is no claim and no snapshot is dropped as
     * well; the field that is not set then takes over the other one.
     */
    static void checkCreated(PersistentVolumeClaimSpec spec, At at, Causes causes) {
        TypedLocalObjectReference source = spec.getDataSource();
        TypedObjectReference ref = spec.getDataSourceRef();
        if (ref != null && !Present.isBlank(ref.getNamespace())) {
            ref = null;
        }
        if (ref == null && !isClaimOrSnapshot(source)) {
            source = null;
        }
        if (source != null && ref == null) {
            ref = new TypedObjectReference(source.getApiGroup(), source.getKind(), source.getName(), null);
        } else if (ref != null && source == null) {
            source = new TypedLocalObjectReference(ref.getApiGroup(), ref.getKind(), ref.getName());
        }
        check(source, ref, at, causes);
    }

    private static boolean isClaimOrSnapshot(@Nullable TypedLocalObjectReference source) {
        if (source == null) {
            return false;
        }
        String group = Present.text(source.getApiGroup());
        return (CLAIM.equals(source.getKind()) && group.isEmpty())
                || (SNAPSHOT.equals(source.getKind()) && group.equals(SNAPSHOT_GROUP));
    }

    private static void check(
            @Nullable TypedLocalObjectReference source, @Nullable TypedObjectReference ref, At at, Causes causes) {
        At here = at.child("dataSource");
        if (source != null) {
            reference(source.getApiGroup(), source.getKind(), source.getName(), here, causes);
        }
        if (ref == null) {
            return;
        }
        At there = at.child("dataSourceRef");
        reference(ref.getApiGroup(), ref.getKind(), ref.getName(), there, causes);
        boolean elsewhere = !Present.isBlank(ref.getNamespace());
        if (elsewhere) {
            causes.as(ApiRules.NAME).name(there.child("namespace"), ref.getNamespace(), NameSyntax.DNS_LABEL);
        }
        if (source == null) {
            return;
        }
        if (elsewhere) {
            causes.invalid(at, "dataSource", "it is left out where dataSourceRef.namespace is set");
        } else if (!same(source, ref)) {
            causes.invalid(
                    at,
                    source.getKind() + "/" + source.getName(),
                    "dataSource and dataSourceRef name the same object",
                    "Leave one of them out.");
        }
    }

    private static boolean same(TypedLocalObjectReference source, TypedObjectReference ref) {
        return Objects.equals(source.getApiGroup(), ref.getApiGroup())
                && Present.text(source.getKind()).equals(Present.text(ref.getKind()))
                && Present.text(source.getName()).equals(Present.text(ref.getName()));
    }

    private static void reference(
            @Nullable String group, @Nullable String kind, @Nullable String name, At at, Causes causes) {
        if (Present.isBlank(name)) {
            causes.required(at.child("name"), "Name the object to fill the volume from.");
        }
        if (Present.isBlank(kind)) {
            causes.required(at.child("kind"), "Give the kind of the object, such as " + CLAIM + ".");
        }
        String domain = Present.text(group);
        if (!domain.isEmpty()) {
            causes.as(ApiRules.NAME).name(at.child("apiGroup"), domain, NameSyntax.DNS_SUBDOMAIN);
        } else if (!CLAIM.equals(kind)) {
            causes.invalid(
                    at,
                    Present.text(kind),
                    "without an apiGroup only a " + CLAIM + " can be meant",
                    SNAPSHOT.equals(kind) ? "Set apiGroup to '" + SNAPSHOT_GROUP + "'." : "Set the apiGroup.");
        }
    }
}
