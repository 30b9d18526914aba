package dev.waybill.migration;

import dev.waybill.kind.volume.HostPathType;
import dev.waybill.value.Image;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What volumes hold. */
final class VolumeWords {
    private final References references;
    private final Scope scope;

    VolumeWords(References references, Scope scope) {
        this.references = references;
        this.scope = scope;
    }

    /** The source of a volume; null where there is no word for it. */
    @Nullable
    Expression source(Fields volume) throws Unsaid {
        Map<String, Object> nameless = new LinkedHashMap<>(volume.map());
        nameless.remove("name");
        Fields read = new Fields(nameless);
        for (String kind : nameless.keySet()) {
            Phrase phrase = source(String.valueOf(volume.text("name")), kind, read);
            if (phrase != null) {
                return phrase.made();
            }
        }
        return null;
    }

    private @Nullable Phrase source(String volume, String kind, Fields read) throws Unsaid {
        switch (kind) {
            case "emptyDir" -> {
                return Phrase.of(Expression.factory("emptyDir"), read)
                        .when("emptyDir.medium", "Memory", "inMemory")
                        .text("emptyDir.medium", "medium")
                        .value("emptyDir.sizeLimit", Values::memory, "sizeLimit")
                        .mode("emptyDir.mode", "mode");
            }
            case "configMap" -> {
                return files(
                        Phrase.of(
                                Expression.factory(
                                        "configMapVolume",
                                        Unsaid.given(references.config(read.text("configMap.name")))),
                                read),
                        "configMap");
            }
            case "secret" -> {
                return files(
                        Phrase.of(
                                Expression.factory(
                                        "secretVolume",
                                        Unsaid.given(references.secret(read.text("secret.secretName")))),
                                read),
                        "secret");
            }
            case "persistentVolumeClaim" -> {
                return Phrase.of(
                                Expression.factory(
                                        "claimVolume",
                                        Unsaid.given(references.claim(read.text("persistentVolumeClaim.claimName")))),
                                read)
                        .when("persistentVolumeClaim.readOnly", true, "readOnly");
            }
            case "hostPath" -> {
                return Phrase.of(Expression.factory("hostPath", Unsaid.given(read.text("hostPath.path"))), read)
                        .constant("hostPath.type", HostPathType.class, "type");
            }
            case "nfs", "iscsi", "fc" -> {
                return VolumeSources.shared(read, references);
            }
            case "csi" -> {
                return Phrase.of(Expression.factory("csiVolume", Unsaid.given(read.text("csi.driver"))), read)
                        .text("csi.fsType", "fsType")
                        .when("csi.readOnly", true, "readOnly")
                        .entries("csi.volumeAttributes", "attribute")
                        .part(
                                "csi.nodePublishSecretRef",
                                "nodePublishSecret",
                                secret -> references.secret(secret.text("name")));
            }
            case "image" -> {
                return Phrase.of(
                                Expression.factory(
                                        "imageVolume",
                                        Unsaid.given(Values.of(read.text("image.reference"), Image::of))),
                                read)
                        .when("image.pullPolicy", "Always", "alwaysPulled")
                        .when("image.pullPolicy", "Never", "neverPulled")
                        .when("image.pullPolicy", "IfNotPresent", "pulledIfNotPresent");
            }
            case "ephemeral" -> {
                return ephemeral(volume, read);
            }
            case "projected" -> {
                return ProjectedWords.projected(read, references);
            }
            case "downwardAPI" -> {
                List<Expression> files = ProjectedWords.podFiles(read.each("downwardAPI.items"));
                return Phrase.of(Expression.factory("downwardApi", files), read)
                        .mode("downwardAPI.defaultMode", "defaultMode")
                        .number("downwardAPI.defaultUser", "defaultUser");
            }
            default -> {
                return null;
            }
        }
    }

    private Phrase ephemeral(String volume, Fields read) throws Unsaid {
        Expression claim = StorageWords.ephemeral(read.below("ephemeral.volumeClaimTemplate"), volume, scope);
        return Phrase.of(Expression.factory("ephemeralClaim", claim), read);
    }

    private static Phrase files(Phrase phrase, String path) {
        phrase.mode(path + ".defaultMode", "defaultMode").number(path + ".defaultUser", "defaultUser");
        items(phrase, path + ".items");
        return phrase.when(path + ".optional", true, "optional");
    }

    /** Says which keys are files, and under which paths. */
    static void items(Phrase phrase, String path) {
        for (Fields item : phrase.read().each(path)) {
            if (item.map().size() == 2) {
                phrase.say("file", item.text("key"), item.text("path"));
            } else {
                phrase.part(item, "file", VolumeWords::file);
            }
        }
    }

    private static Expression file(Fields item) throws Unsaid {
        return Phrase.of(
                        Expression.factory("keyFile", Unsaid.given(item.text("key")), Unsaid.given(item.text("path"))),
                        item)
                .mode("mode", "mode")
                .number("user", "user")
                .made();
    }

    /** What a volume stands for by itself, as in {@code mount(path, claim)}; null where it says more. */
    @Nullable
    Expression whole(Fields volume) throws Unsaid {
        if (volume.entries("configMap").size() == 1) {
            return references.config(volume.text("configMap.name"));
        }
        if (volume.entries("secret").size() == 1) {
            return references.secret(volume.text("secret.secretName"));
        }
        return volume.entries("persistentVolumeClaim").size() == 1
                ? references.claim(volume.text("persistentVolumeClaim.claimName"))
                : null;
    }
}
