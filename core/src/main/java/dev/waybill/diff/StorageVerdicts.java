package dev.waybill.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds data. */
final class StorageVerdicts {
    /** Of a PersistentVolume's spec, all else is the source. */
    private static final List<String> BESIDES_SOURCE = List.of(
            "spec.capacity",
            "spec.accessModes",
            "spec.claimRef",
            "spec.persistentVolumeReclaimPolicy",
            "spec.storageClassName",
            "spec.mountOptions",
            "spec.volumeAttributesClassName",
            "spec.volumeMode",
            "spec.nodeAffinity");

    private StorageVerdicts() {}

    /** A class that deletes what it is asked to delete is more than an object to make anew. */
    static Verdict worse(Pair pair, At at, @Nullable Object after, Verdict refused) {
        boolean deletes = pair.groupKind().equals("storage.k8s.io/StorageClass")
                && at.in("reclaimPolicy")
                && (after == null || after.equals("Delete"));
        return deletes
                ? Verdict.data(
                        "The API server refuses it; once the class is made anew, new volumes are deleted with their"
                                + " claims.")
                : refused;
    }

    static Verdict of(Pair pair, At at, @Nullable Object before, @Nullable Object after) {
        return switch (pair.after().id().kind()) {
            case "PersistentVolumeClaim" -> claim(at, before, after);
            case "PersistentVolume" -> volume(at, before, after);
            default -> Verdict.live("It holds for volumes made from now on.");
        };
    }

    private static Verdict claim(At at, @Nullable Object before, @Nullable Object after) {
        if (at.in("spec.resources.requests.storage")) {
            return Amounts.shrinks(before, after)
                    ? Verdict.data(
                            "A claim can't shrink: the API server refuses it, and a claim made anew gives up its volume"
                                    + " with all data.")
                    : Verdict.live("The volume grows, if its class has allowVolumeExpansion.");
        }
        if (at.in("spec.volumeAttributesClassName")) {
            return Verdict.live("The driver changes the volume in place.");
        }
        return ImmutableFields.refused("PersistentVolumeClaim", at.text());
    }

    private static Verdict volume(At at, @Nullable Object before, @Nullable Object after) {
        if (at.in("spec.persistentVolumeReclaimPolicy")) {
            return "Retain".equals(after) || after == null
                    ? Verdict.live("From now on the volume stays when its claim is deleted.")
                    : Verdict.data("From now on the volume and its data are deleted with its claim.");
        }
        if (at.in("spec.nodeAffinity")) {
            return before == null
                    ? Verdict.live("It can be set once.")
                    : ImmutableFields.refused("PersistentVolume", "spec.nodeAffinity");
        }
        if (at.in("spec.volumeMode")) {
            return ImmutableFields.refused("PersistentVolume", "spec.volumeMode");
        }
        for (String field : BESIDES_SOURCE) {
            if (at.in(field)) {
                return Verdict.live("It changes in place; what is stored stays.");
            }
        }
        return Verdict.recreation(
                "The API server refuses a new source of a PersistentVolume; it has to be deleted and made"
                        + " anew, and its claim with it.");
    }
}
