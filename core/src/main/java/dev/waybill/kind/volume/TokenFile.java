package dev.waybill.kind.volume;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Seconds;
import io.fabric8.kubernetes.api.model.ServiceAccountTokenProjection;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import java.time.Duration;

/** A token of the pod's ServiceAccount in a projected volume. The kubelet renews it in time. */
@CheckReturnValue
public final class TokenFile extends ModelValue<VolumeProjection> implements Projection {
    // validation.validateProjectionSources: at least ten minutes.
    private static final long SHORTEST = 600;

    private TokenFile(Recipe<VolumeProjection> recipe) {
        super(recipe);
    }

    /** Writes a token for the API server to {@code path}. */
    public static TokenFile of(String path) {
        FileSyntax.path("token file", path);
        return new TokenFile(Recipe.of("tokenFile", VolumeProjection::new, projection -> {
            ServiceAccountTokenProjection token = new ServiceAccountTokenProjection();
            token.setPath(path);
            projection.setServiceAccountToken(token);
        }));
    }

    /** Sets {@code audience}: who takes the token. Default: the API server. A repeat replaces. */
    public TokenFile audience(String audience) {
        return new TokenFile(
                recipe().and("audience", p -> p.getServiceAccountToken().setAudience(audience)));
    }

    /** Sets {@code expirationSeconds}, 10 minutes or more. Default: 1 hour. A repeat replaces. */
    public TokenFile expiresAfter(Duration time) {
        long seconds = Seconds.positive("token file expiresAfter", time);
        if (seconds < SHORTEST) {
            throw new IllegalArgumentException("token file expiresAfter " + time
                    + ": 10 minutes or more is allowed. Write Duration.ofMinutes(10).");
        }
        return new TokenFile(
                recipe().and("expiresAfter", p -> p.getServiceAccountToken().setExpirationSeconds(seconds)));
    }

    /** Sets {@code user}: the owner's uid. Default: the volume's. Alpha in Kubernetes 1.37. A repeat replaces. */
    public TokenFile user(long uid) {
        FileSyntax.user(uid);
        return new TokenFile(
                recipe().and("user", p -> p.getServiceAccountToken().setUser(uid)));
    }
}
