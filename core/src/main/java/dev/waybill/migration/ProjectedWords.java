package dev.waybill.migration;

import dev.waybill.kind.volume.KeyType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Projected volumes, and files about the pod. */
final class ProjectedWords {
    private ProjectedWords() {}

    static @Nullable Phrase projected(Fields read, References references) throws Unsaid {
        List<Expression> sources = new ArrayList<>();
        for (Fields source : read.each("projected.sources")) {
            sources.add(Unsaid.given(source(source, references)));
        }
        return Phrase.of(Expression.factory("projected", sources), read)
                .mode("projected.defaultMode", "defaultMode")
                .number("projected.defaultUser", "defaultUser");
    }

    private static @Nullable Expression source(Fields read, References references) throws Unsaid {
        if (read.has("configMap")) {
            return files(
                    Expression.factory("configMapFiles", Unsaid.given(references.config(read.text("configMap.name")))),
                    read,
                    "configMap");
        }
        if (read.has("secret")) {
            return files(
                    Expression.factory("secretFiles", Unsaid.given(references.secret(read.text("secret.name")))),
                    read,
                    "secret");
        }
        if (read.has("serviceAccountToken")) {
            return Phrase.of(Expression.factory("tokenFile", Unsaid.given(read.text("serviceAccountToken.path"))), read)
                    .text("serviceAccountToken.audience", "audience")
                    .seconds("serviceAccountToken.expirationSeconds", "expiresAfter")
                    .number("serviceAccountToken.user", "user")
                    .made();
        }
        if (read.has("clusterTrustBundle")) {
            return bundle(read.below("clusterTrustBundle"), read);
        }
        if (read.has("podCertificate")) {
            return certificate(read.below("podCertificate"), read);
        }
        return read.has("downwardAPI")
                ? Expression.factory("podFiles", podFiles(read.each("downwardAPI.items")))
                : null;
    }

    private static Expression bundle(Fields bundle, Fields read) throws Unsaid {
        String path = Unsaid.given(bundle.text("path"));
        Expression start = bundle.has("name")
                ? Expression.factory("trustBundleFile", Unsaid.given(bundle.text("name")), path)
                : Expression.factory(
                        "trustBundleFile",
                        Unsaid.given(bundle.text("signerName")),
                        SelectorWords.selector(bundle.below("labelSelector")),
                        path);
        return Phrase.of(start, read)
                .when("clusterTrustBundle.optional", true, "optional")
                .number("clusterTrustBundle.user", "user")
                .made();
    }

    private static Expression certificate(Fields certificate, Fields read) throws Unsaid {
        String signer = Unsaid.given(certificate.text("signerName"));
        Object type = Unsaid.given(Values.constant(KeyType.class, certificate.text("keyType")));
        Expression start = certificate.has("credentialBundlePath")
                ? Expression.factory(
                        "certificateFile", signer, type, Unsaid.given(certificate.text("credentialBundlePath")))
                : Expression.factory(
                        "certificateFiles",
                        signer,
                        type,
                        Unsaid.given(certificate.text("keyPath")),
                        Unsaid.given(certificate.text("certificateChainPath")));
        return Phrase.of(start, read)
                .seconds("podCertificate.maxExpirationSeconds", "expiresWithin")
                .number("podCertificate.user", "user")
                .entries("podCertificate.userAnnotations", "userAnnotation")
                .made();
    }

    private static Expression files(Expression start, Fields read, String path) {
        Phrase phrase = Phrase.of(start, read);
        VolumeWords.items(phrase, path + ".items");
        return phrase.when(path + ".optional", true, "optional").made();
    }

    static List<Expression> podFiles(List<Fields> items) throws Unsaid {
        List<Expression> files = new ArrayList<>();
        for (Fields item : items) {
            Expression file = item.has("fieldRef")
                    ? Expression.factory(
                            "podFile", Unsaid.given(item.text("path")), Unsaid.given(item.text("fieldRef.fieldPath")))
                    : Expression.factory(
                            "podFile",
                            Unsaid.given(item.text("path")),
                            Unsaid.given(item.text("resourceFieldRef.containerName")),
                            Unsaid.given(item.text("resourceFieldRef.resource")));
            files.add(Phrase.of(file, item)
                    .value("resourceFieldRef.divisor", Values::quantity, "divisor")
                    .mode("mode", "mode")
                    .number("user", "user")
                    .made());
        }
        return files;
    }
}
