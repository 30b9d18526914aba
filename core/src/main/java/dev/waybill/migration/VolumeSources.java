package dev.waybill.migration;

import dev.waybill.kind.storage.PersistentVolumeSource;
import dev.waybill.kind.storage.Provisioner;
import dev.waybill.kind.volume.HostPathType;
import dev.waybill.yaml.PlainTree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a PersistentVolume stands for. */
final class VolumeSources {
    /** What a CSI driver is given Secrets for, as Waybill calls it. */
    private static final List<String> SECRETS = List.of(
            "controllerPublishSecret",
            "controllerExpandSecret",
            "nodeStageSecret",
            "nodePublishSecret",
            "nodeExpandSecret");

    private VolumeSources() {}

    static Expression persistent(Fields spec, References references) throws Unsaid {
        if (spec.has("csi")) {
            return csi(spec, references);
        }
        if (spec.has("local")) {
            return of(
                            "local",
                            spec,
                            Expression.factory(
                                    "localDisk",
                                    Unsaid.given(spec.text("local.path")),
                                    SchedulingWords.matches(spec.below("nodeAffinity.required"))))
                    .text("local.fsType", "fsType")
                    .made();
        }
        if (spec.has("hostPath")) {
            return of("hostPath", spec, Expression.factory("hostPath", Unsaid.given(spec.text("hostPath.path"))))
                    .constant("hostPath.type", HostPathType.class, "type")
                    .made();
        }
        return Unsaid.given(shared(spec, references)).made();
    }

    private static Expression csi(Fields spec, References references) throws Unsaid {
        String driver = Unsaid.given(spec.text("csi.driver"));
        Provisioner known = Values.of(driver, Provisioner::of);
        Phrase phrase = of(
                        "csi",
                        spec,
                        Expression.factory(
                                "csiDisk",
                                known == null ? Provisioner.custom(driver) : known,
                                Unsaid.given(spec.text("csi.volumeHandle"))))
                .text("csi.fsType", "fsType")
                .when("csi.readOnly", true, "readOnly")
                .entries("csi.volumeAttributes", "attribute");
        for (String word : SECRETS) {
            Fields secret = spec.below("csi." + word + "Ref");
            String name = secret.text("name");
            String namespace = secret.text("namespace");
            if (name != null && namespace != null) {
                phrase.say(word, references.secret(name, namespace), namespace);
            }
        }
        return phrase.made();
    }

    /** Sources that a pod can have as well; null where it is none of them. */
    static @Nullable Phrase shared(Fields read, References references) throws Unsaid {
        if (read.has("nfs")) {
            return of(
                            "nfs",
                            read,
                            Expression.factory(
                                    "nfs", Unsaid.given(read.text("nfs.server")), Unsaid.given(read.text("nfs.path"))))
                    .when("nfs.readOnly", true, "readOnly");
        }
        if (read.has("iscsi")) {
            Phrase phrase = of(
                    "iscsi",
                    read,
                    Expression.factory(
                            "iscsi",
                            Unsaid.given(read.text("iscsi.targetPortal")),
                            Unsaid.given(read.text("iscsi.iqn")),
                            Unsaid.given(read.number("iscsi.lun"))));
            Expression secret = references.secret(read.text("iscsi.secretRef.name"));
            if (read.is("iscsi.chapAuthDiscovery", true)) {
                phrase.say("chapDiscovery", secret);
            }
            if (read.is("iscsi.chapAuthSession", true)) {
                phrase.say("chapSession", secret);
            }
            return phrase.text("iscsi.secretRef.namespace", "secretNamespace")
                    .text("iscsi.fsType", "fsType")
                    .text("iscsi.initiatorName", "initiatorName")
                    .text("iscsi.iscsiInterface", "iscsiInterface")
                    .texts("iscsi.portals", "portals")
                    .when("iscsi.readOnly", true, "readOnly");
        }
        if (read.has("fc.lun")) {
            return of(
                            "fc",
                            read,
                            Expression.factory(
                                    "fibreChannelTarget",
                                    Unsaid.given(read.number("fc.lun")),
                                    read.texts("fc.targetWWNs")))
                    .text("fc.fsType", "fsType")
                    .when("fc.readOnly", true, "readOnly");
        }
        return read.has("fc")
                ? of("fc", read, Expression.factory("fibreChannelDisk", read.texts("fc.wwids")))
                        .text("fc.fsType", "fsType")
                        .when("fc.readOnly", true, "readOnly")
                : null;
    }

    /** Looks at this source alone: a PersistentVolume has more. */
    private static Phrase of(String field, Fields read, Expression start) {
        return Phrase.of(start, new Fields(Map.of(field, read.entries(field))), value -> {
            Fields written = new Fields(PlainTree.written(
                    value instanceof PersistentVolumeSource source
                            ? source.persistent().toModel()
                            : ((dev.waybill.recipe.Part<?>) value).toModel()));
            return Map.of(field, written.entries(field));
        });
    }
}
