package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The volumes of a pod. */
final class Volumes {
    private Volumes() {}

    /**
     * Checks the volumes.
     *
     * @param metadata that of the Pod; null for the volumes of a template
     * @param claims volumes that a StatefulSet brings with it. The server puts them before the pod's own, and in place of
     *     those of the same name
     * @return those without a fault, which are the ones that can be mounted: name to whether a claim stands behind it
     */
    static Map<String, Boolean> check(
            @Nullable List<Volume> volumes, @Nullable ObjectMeta metadata, Set<String> claims, At at, Causes causes) {
        Map<String, Boolean> sound = new HashMap<>();
        for (String claim : claims) {
            if (NameSyntax.DNS_LABEL.accepts(claim)) {
                sound.put(claim, true);
            }
        }
        String pod = Metadata.name(metadata);
        Set<String> created = created(Present.items(volumes), pod);
        int index = claims.size();
        for (Volume item : Present.items(volumes)) {
            Volume volume = item == null ? new Volume() : item;
            if (claims.contains(Present.text(volume.getName()))) {
                continue;
            }
            At place = at.index(index++);
            int before = causes.size();
            new VolumeSources(volume, metadata, place, causes).check();
            name(Present.text(volume.getName()), sound.keySet(), place.child("name"), causes);
            if (causes.size() == before) {
                sound.put(volume.getName(), volume.getPersistentVolumeClaim() != null || volume.getEphemeral() != null);
            }
            if (volume.getPersistentVolumeClaim() != null
                    && created.contains(volume.getPersistentVolumeClaim().getClaimName())) {
                causes.invalid(
                        place.child("persistentVolumeClaim", "claimName"),
                        volume.getPersistentVolumeClaim().getClaimName(),
                        "this claim is made for an ephemeral volume of the same pod");
            }
        }
        return sound;
    }

    private static Set<String> created(List<Volume> volumes, String pod) {
        Set<String> created = new HashSet<>();
        for (Volume volume : volumes) {
            if (volume != null && volume.getEphemeral() != null && !pod.isEmpty()) {
                created.add(pod + "-" + Present.text(volume.getName()));
            }
        }
        return created;
    }

    private static void name(String name, Set<String> others, At at, Causes causes) {
        if (name.isEmpty()) {
            causes.required(at, "Name the volume, so that a container can mount it.");
            return;
        }
        causes.as(ApiRules.NAME).name(at, name, NameSyntax.DNS_LABEL);
        if (others.contains(name)) {
            causes.as(ApiRules.DUPLICATE_VOLUME).duplicate(at, name);
        }
    }
}
