package dev.waybill.kind.storage;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.TypedObjectReference;
import org.jspecify.annotations.Nullable;

/** What a new volume is filled with: a snapshot, another claim, or an object that a volume populator knows. */
@CheckReturnValue
public final class DataSource extends ModelValue<TypedObjectReference> {
    private static final String SNAPSHOTS = "snapshot.storage.k8s.io";

    private DataSource(Recipe<TypedObjectReference> recipe) {
        super(recipe);
    }

    /** Copies the volume of {@code claim}: a clone, for CSI drivers that can. */
    public static DataSource claim(ClaimRef claim) {
        return new DataSource(
                of(null, "PersistentVolumeClaim", claim.name()).recipe().refersTo(claim));
    }

    /** Restores a VolumeSnapshot ({@code snapshot.storage.k8s.io}) of this name. */
    public static DataSource snapshot(String name) {
        return of(SNAPSHOTS, "VolumeSnapshot", name);
    }

    /**
     * Asks a volume populator: an object of any API group that stands for data.
     *
     * @param apiGroup the group without a version, as in {@code populator.acme.io}
     */
    public static DataSource populator(String apiGroup, String kind, String name) {
        NameSyntax.DNS_SUBDOMAIN.check("data source apiGroup", apiGroup);
        return of(apiGroup, kind, name);
    }

    private static DataSource of(@Nullable String apiGroup, String kind, String name) {
        NameSyntax.DNS_SUBDOMAIN.check("data source name", name);
        return new DataSource(Recipe.of("dataSource", TypedObjectReference::new, reference -> {
            reference.setApiGroup(apiGroup);
            reference.setKind(kind);
            reference.setName(name);
        }));
    }

    /**
     * Sets {@code namespace}: takes the data from another namespace, which has to allow it by a ReferenceGrant. Goes with
     * {@code dataSourceRef} only. A repeat replaces.
     */
    public DataSource namespace(String namespace) {
        NameSyntax.DNS_LABEL.check("data source namespace", namespace);
        return new DataSource(recipe().and("namespace", reference -> reference.setNamespace(namespace)));
    }
}
