package dev.waybill.kind.volume;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.PodCertificateProjection;
import io.fabric8.kubernetes.api.model.ProjectedVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Files of several sources in one directory. */
@CheckReturnValue
public final class Projected extends ModelValue<Volume> implements VolumeSource {

    private Projected(Recipe<Volume> recipe) {
        super(recipe);
    }

    /** Puts the files of these sources together. Two files at one path are refused. */
    public static Projected of(Projection first, Projection... more) {
        Projected result = new Projected(
                        Recipe.of("projected", Volume::new, volume -> volume.setProjected(new ProjectedVolumeSource())))
                .source(first);
        for (Projection each : more) {
            result = result.source(each);
        }
        return result;
    }

    /** Adds to {@code sources}. A path that another source names already is refused, as the API server does. */
    public Projected source(Projection source) {
        Set<String> paths = new HashSet<>();
        toModel().getProjected().getSources().forEach(known -> paths.addAll(paths(known)));
        for (String path : paths(source.toModel())) {
            if (!paths.add(path)) {
                throw new IllegalArgumentException(
                        "projected file '" + path + "': two sources write it. Give each file a path of its own.");
            }
        }
        return new Projected(recipe().and(
                        "source",
                        source,
                        (v, made) -> v.getProjected().getSources().add(made)));
    }

    /** Sets {@code defaultMode} of the files, 0 to 0777. Default: 0644. A repeat replaces. */
    public Projected defaultMode(int mode) {
        FileSyntax.mode(mode);
        return new Projected(recipe().and("defaultMode", v -> v.getProjected().setDefaultMode(mode)));
    }

    /** Sets {@code defaultUser}: the files' owner. Default: root. Alpha in Kubernetes 1.37. A repeat replaces. */
    public Projected defaultUser(long uid) {
        FileSyntax.user(uid);
        return new Projected(recipe().and("defaultUser", v -> v.getProjected().setDefaultUser(uid)));
    }

    /** Lists the paths that a source names; those that follow from keys are not known here. */
    private static List<String> paths(VolumeProjection source) {
        List<String> paths = new ArrayList<>();
        if (source.getConfigMap() != null) {
            source.getConfigMap().getItems().forEach(item -> paths.add(item.getPath()));
        }
        if (source.getSecret() != null) {
            source.getSecret().getItems().forEach(item -> paths.add(item.getPath()));
        }
        if (source.getDownwardAPI() != null) {
            source.getDownwardAPI().getItems().forEach(item -> paths.add(item.getPath()));
        }
        if (source.getServiceAccountToken() != null) {
            paths.add(source.getServiceAccountToken().getPath());
        }
        if (source.getClusterTrustBundle() != null) {
            paths.add(source.getClusterTrustBundle().getPath());
        }
        PodCertificateProjection certificate = source.getPodCertificate();
        if (certificate != null) {
            paths.add(certificate.getCredentialBundlePath());
            paths.add(certificate.getKeyPath());
            paths.add(certificate.getCertificateChainPath());
        }
        paths.removeIf(Objects::isNull);
        return paths;
    }
}
