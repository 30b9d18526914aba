package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimTemplate;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the objects of a set refer to claims and to StorageClasses. */
final class StorageReferences {
    /** What stood in place of {@code spec.storageClassName}, which wins. */
    private static final String CLASS_ANNOTATION = "volume.beta.kubernetes.io/storage-class";

    private StorageReferences() {}

    /**
     * A claim, or what one is made from.
     *
     * @param object the object that holds it
     * @param path where its {@code spec} stands
     * @param className where the name of its class stands
     */
    record Claim(HasMetadata object, PersistentVolumeClaimSpec spec, String path, Reference className) {}

    /** Everything in the set that asks for storage: claims, and the templates of StatefulSets and ephemeral volumes. */
    static List<Claim> claims(ObjectSet set) {
        List<Claim> claims = new ArrayList<>();
        for (PersistentVolumeClaim claim : set.objects(PersistentVolumeClaim.class)) {
            add(claims, claim, claim.getMetadata(), claim.getSpec(), "");
        }
        for (StatefulSet statefulSet : set.objects(StatefulSet.class)) {
            List<PersistentVolumeClaim> templates =
                    statefulSet.getSpec() == null ? null : statefulSet.getSpec().getVolumeClaimTemplates();
            for (int i = 0; templates != null && i < templates.size(); i++) {
                if (templates.get(i) != null) {
                    PersistentVolumeClaim template = templates.get(i);
                    add(
                            claims,
                            statefulSet,
                            template.getMetadata(),
                            template.getSpec(),
                            "spec.volumeClaimTemplates[" + i + "].");
                }
            }
        }
        for (Workload workload : set.workloads()) {
            List<Volume> volumes = workload.spec().getVolumes();
            for (int i = 0; volumes != null && i < volumes.size(); i++) {
                if (volumes.get(i) != null && volumes.get(i).getEphemeral() != null) {
                    PersistentVolumeClaimTemplate template =
                            volumes.get(i).getEphemeral().getVolumeClaimTemplate();
                    if (template != null) {
                        add(
                                claims,
                                workload.object(),
                                template.getMetadata(),
                                template.getSpec(),
                                workload.at("volumes[" + i + "].ephemeral.volumeClaimTemplate."));
                    }
                }
            }
        }
        return claims;
    }

    private static void add(
            List<Claim> claims,
            HasMetadata object,
            @Nullable ObjectMeta metadata,
            @Nullable PersistentVolumeClaimSpec spec,
            String at) {
        if (spec == null) {
            return;
        }
        String path = at + "spec.storageClassName";
        String name = spec.getStorageClassName();
        String annotated = metadata == null
                ? null
                : Given.entries(metadata.getAnnotations()).get(CLASS_ANNOTATION);
        if (name == null && annotated != null) {
            path = at + "metadata.annotations[" + CLASS_ANNOTATION + "]";
            name = annotated;
        }
        claims.add(new Claim(
                object, spec, at + "spec", new Reference(object, path, StorageClass.class, Given.text(name), false)));
    }

    /** The claims that pods mount, but for those that a StatefulSet of the set makes. */
    static List<Reference> mounted(ObjectSet set) {
        Set<String> prefixes = prefixes(set);
        List<Reference> references = new ArrayList<>();
        for (Workload workload : set.workloads()) {
            List<Volume> volumes = workload.spec().getVolumes();
            for (int i = 0; volumes != null && i < volumes.size(); i++) {
                Volume volume = volumes.get(i);
                if (volume == null || volume.getPersistentVolumeClaim() == null || isReplaced(workload, volume)) {
                    continue;
                }
                String name = Given.text(volume.getPersistentVolumeClaim().getClaimName());
                int dash = name.lastIndexOf('-');
                if (dash < 0 || !prefixes.contains(workload.namespace() + "/" + name.substring(0, dash + 1))) {
                    references.add(new Reference(
                            workload.object(),
                            workload.at("volumes[" + i + "].persistentVolumeClaim.claimName"),
                            PersistentVolumeClaim.class,
                            name,
                            false));
                }
            }
        }
        return references;
    }

    /** A StatefulSet's template takes the place of a volume of its name. */
    private static boolean isReplaced(Workload workload, Volume volume) {
        if (workload.object() instanceof StatefulSet statefulSet && volume.getName() != null) {
            for (PersistentVolumeClaim each : Given.items(statefulSet.getSpec().getVolumeClaimTemplates())) {
                if (each.getMetadata() != null
                        && volume.getName().equals(each.getMetadata().getName())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How the claims begin that StatefulSets make: the template's name, the set's name, and then a number. */
    private static Set<String> prefixes(ObjectSet set) {
        Set<String> prefixes = new HashSet<>();
        for (StatefulSet statefulSet : set.objects(StatefulSet.class)) {
            if (statefulSet.getSpec() == null) {
                continue;
            }
            for (PersistentVolumeClaim each : Given.items(statefulSet.getSpec().getVolumeClaimTemplates())) {
                if (each.getMetadata() != null) {
                    prefixes.add(ObjectSet.namespace(statefulSet) + "/"
                            + each.getMetadata().getName() + "-"
                            + ObjectName.of(statefulSet).name() + "-");
                }
            }
        }
        return prefixes;
    }
}
