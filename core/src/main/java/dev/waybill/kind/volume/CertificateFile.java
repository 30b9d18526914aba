package dev.waybill.kind.volume;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Seconds;
import io.fabric8.kubernetes.api.model.PodCertificateProjection;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import java.time.Duration;
import java.util.function.Consumer;

/** A key of the pod's own and its certificate in a projected volume. The kubelet asks for it and renews it in time. */
@CheckReturnValue
public final class CertificateFile extends ModelValue<VolumeProjection> implements Projection {
    // certificates.MinMaxExpirationSeconds and MaxMaxExpirationSeconds: an hour, 91 days.
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(91);

    private CertificateFile(Recipe<VolumeProjection> recipe) {
        super(recipe);
    }

    /**
     * Writes key and certificates into one PEM file: sets {@code signerName}, {@code keyType} and {@code
     * credentialBundlePath}. One file can't be read while half of it is renewed.
     *
     * @param signer who signs, as in {@code kubernetes.io/kube-apiserver-client-pod}
     */
    public static CertificateFile bundle(String signer, KeyType keyType, String path) {
        FileSyntax.path("certificate bundle", path);
        return of(signer, keyType, certificate -> certificate.setCredentialBundlePath(path));
    }

    /** Writes two PEM files: sets {@code keyPath} and {@code certificateChainPath}. Otherwise as {@link #bundle}. */
    public static CertificateFile separate(String signer, KeyType keyType, String keyPath, String chainPath) {
        FileSyntax.path("certificate key", keyPath);
        FileSyntax.path("certificate chain", chainPath);
        return of(signer, keyType, certificate -> {
            certificate.setKeyPath(keyPath);
            certificate.setCertificateChainPath(chainPath);
        });
    }

    private static CertificateFile of(String signer, KeyType keyType, Consumer<PodCertificateProjection> paths) {
        return new CertificateFile(Recipe.of("certificateFile", VolumeProjection::new, projection -> {
            PodCertificateProjection certificate = new PodCertificateProjection();
            certificate.setSignerName(signer);
            certificate.setKeyType(keyType.text());
            paths.accept(certificate);
            projection.setPodCertificate(certificate);
        }));
    }

    private CertificateFile with(String step, Consumer<PodCertificateProjection> edit) {
        return new CertificateFile(recipe().and(step, p -> edit.accept(p.getPodCertificate())));
    }

    /** Sets {@code maxExpirationSeconds}, an hour to 91 days; the signer may choose less. Default: 24 hours. */
    public CertificateFile expiresWithin(Duration time) {
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("certificate expiresWithin " + time + ": 1 hour to 91 days is allowed.");
        }
        int seconds = Seconds.positive("certificate expiresWithin", time);
        return with("expiresWithin", certificate -> certificate.setMaxExpirationSeconds(seconds));
    }

    /** Adds to {@code userAnnotations}, which the signer sees. The key is a qualified name; the same key replaces. */
    public CertificateFile userAnnotation(String key, String value) {
        NameSyntax.QUALIFIED_NAME.check("certificate userAnnotation", key);
        return with(
                "userAnnotation",
                certificate -> certificate.getUserAnnotations().put(key, value));
    }

    /** Sets {@code user}: the owner's uid. Default: the volume's. Alpha in Kubernetes 1.37. A repeat replaces. */
    public CertificateFile user(long uid) {
        FileSyntax.user(uid);
        return with("user", certificate -> certificate.setUser(uid));
    }
}
