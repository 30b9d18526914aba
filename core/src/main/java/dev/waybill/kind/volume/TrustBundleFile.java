package dev.waybill.kind.volume;

import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.ClusterTrustBundleProjection;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import java.util.function.Consumer;

/** The certificates of ClusterTrustBundles in a projected volume, as one PEM file. */
@CheckReturnValue
public final class TrustBundleFile extends ModelValue<VolumeProjection> implements Projection {

    private TrustBundleFile(Recipe<VolumeProjection> recipe) {
        super(recipe);
    }

    /** Writes one ClusterTrustBundle by its name: sets {@code name} and {@code path}. */
    public static TrustBundleFile named(String name, String path) {
        return of(path, bundle -> bundle.setName(name));
    }

    /** Writes all ClusterTrustBundles of a signer that {@code labels} pick: sets {@code signerName}. */
    public static TrustBundleFile ofSigner(String signer, LabelSelector labels, String path) {
        return new TrustBundleFile(of(path, bundle -> bundle.setSignerName(signer))
                .recipe()
                .and("labels", labels, (p, made) -> p.getClusterTrustBundle().setLabelSelector(made)));
    }

    private static TrustBundleFile of(String path, Consumer<ClusterTrustBundleProjection> which) {
        FileSyntax.path("trust bundle file", path);
        return new TrustBundleFile(Recipe.of("trustBundleFile", VolumeProjection::new, projection -> {
            ClusterTrustBundleProjection bundle = new ClusterTrustBundleProjection();
            which.accept(bundle);
            bundle.setPath(path);
            projection.setClusterTrustBundle(bundle);
        }));
    }

    /** Sets {@code optional: true}: the pod starts although there is no such bundle. Default: it waits for one. */
    public TrustBundleFile optional() {
        return new TrustBundleFile(
                recipe().and("optional", p -> p.getClusterTrustBundle().setOptional(true)));
    }

    /** Sets {@code user}: the owner's uid. Default: the volume's. Alpha in Kubernetes 1.37. A repeat replaces. */
    public TrustBundleFile user(long uid) {
        FileSyntax.user(uid);
        return new TrustBundleFile(
                recipe().and("user", p -> p.getClusterTrustBundle().setUser(uid)));
    }
}
