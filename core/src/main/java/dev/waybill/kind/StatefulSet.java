package dev.waybill.kind;

import dev.waybill.kind.autoscaling.Scalable;
import dev.waybill.kind.network.ServiceRef;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.storage.ExistingClaim;
import dev.waybill.kind.volume.ClaimVolume;
import dev.waybill.kind.volume.Volume;
import dev.waybill.kind.workload.ClaimRetention;
import dev.waybill.kind.workload.PodManagementPolicy;
import dev.waybill.kind.workload.StatefulSetRollingUpdate;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Closest;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Seconds;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSetOrdinals;
import io.fabric8.kubernetes.api.model.apps.StatefulSetPersistentVolumeClaimRetentionPolicy;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSetUpdateStrategy;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A Kubernetes StatefulSet ({@code apps/v1}): runs pods that are not equal. Each has an ordinal, a name of its own in DNS
 * and storage of its own, and keeps them when it is replaced.
 */
@CheckReturnValue
public final class StatefulSet extends Workload<StatefulSet, io.fabric8.kubernetes.api.model.apps.StatefulSet>
        implements Scalable {
    // Its pods carry <name>-<hash of up to 10 digits> as the value of controller-revision-hash, and a label's value has
    // at
    // most 63 characters: https://github.com/kubernetes/kubernetes/issues/64023
    private static final int LONGEST_NAME = 52;
    private static final String CLAIM = "claimTemplate";

    private StatefulSet(
            String name, Recipe<io.fabric8.kubernetes.api.model.apps.StatefulSet> recipe, LabelSelector selector) {
        super(name, recipe, selector);
    }

    /**
     * Makes a StatefulSet of these containers, whose pods are found in DNS through {@code headlessService}: {@code
     * <name>-0.<service>}. They are selected by {@code app.kubernetes.io/name: <name>}, for good. The name is a DNS label
     * of at most 52 characters: the API server takes longer ones, but then no pod can be made.
     */
    public static StatefulSet of(String name, ServiceRef headlessService, Container first, Container... more) {
        return of(name, headlessService, selectorOf(name), first, more);
    }

    /** Makes a StatefulSet whose pods are selected otherwise: for one that runs already and has a selector of its own. */
    public static StatefulSet of(
            String name, ServiceRef headlessService, LabelSelector selector, Container first, Container... more) {
        NameSyntax.DNS_LABEL.check("StatefulSet name", name);
        Templates.checkSelector("StatefulSet", name, selector);
        Templates.checkLength("StatefulSet", name, LONGEST_NAME, "its pods carry the name and a hash as a label");
        Recipe<io.fabric8.kubernetes.api.model.apps.StatefulSet> recipe =
                recipe("statefulSet", name, io.fabric8.kubernetes.api.model.apps.StatefulSet::new, m -> {
                    m.setSpec(new StatefulSetSpec());
                    m.getSpec().setServiceName(headlessService.name());
                    io.fabric8.kubernetes.api.model.LabelSelector pods = selector.toModel();
                    m.getSpec().setSelector(pods);
                    m.getSpec().setTemplate(Templates.of(pods.getMatchLabels()));
                    m.getMetadata().getLabels().putAll(pods.getMatchLabels());
                });
        return new StatefulSet(name, recipe.refersTo(headlessService), selector).containers(first, more);
    }

    /**
     * Sets {@code spec.replicas}, 0 or more. Default: not written, so that Kubernetes starts with 1 and an autoscaler is
     * never overruled. A repeat replaces.
     */
    public StatefulSet replicas(int replicas) {
        Templates.checkCount(subject() + " replicas", replicas);
        return with("replicas", m -> m.getSpec().setReplicas(replicas));
    }

    /** Sets {@code spec.updateStrategy}. Default: a rolling update of all pods, one at a time. A repeat replaces. */
    public StatefulSet updateStrategy(StatefulSetRollingUpdate strategy) {
        return with("updateStrategy", strategy, (m, made) -> m.getSpec().setUpdateStrategy(made));
    }

    /** Sets {@code spec.updateStrategy.type: OnDelete}: a pod gets the new version when it is deleted by hand. */
    public StatefulSet updateOnDelete() {
        return with(
                "updateOnDelete", m -> m.getSpec().setUpdateStrategy(new StatefulSetUpdateStrategy(null, "OnDelete")));
    }

    /**
     * Sets {@code spec.podManagementPolicy}. Default: {@link PodManagementPolicy#ORDERED_READY}. Kubernetes refuses a
     * change of it later. A repeat replaces.
     */
    public StatefulSet podManagementPolicy(PodManagementPolicy policy) {
        return with("podManagementPolicy", m -> m.getSpec().setPodManagementPolicy(policy.text()));
    }

    /** Sets {@code spec.ordinals.start}: the ordinal of the first pod, 0 or more. Default: 0. A repeat replaces. */
    public StatefulSet ordinalsStart(int ordinal) {
        Templates.checkCount(subject() + " ordinalsStart", ordinal);
        return with("ordinalsStart", m -> m.getSpec().setOrdinals(new StatefulSetOrdinals(ordinal)));
    }

    /**
     * Sets {@code spec.persistentVolumeClaimRetentionPolicy.whenDeleted}: what becomes of the claims when the StatefulSet
     * is deleted. Default: {@link ClaimRetention#RETAIN}. A repeat replaces.
     */
    public StatefulSet claimsWhenDeleted(ClaimRetention retention) {
        return with("claimsWhenDeleted", m -> retention(m).setWhenDeleted(retention.text()));
    }

    /**
     * Sets {@code spec.persistentVolumeClaimRetentionPolicy.whenScaled}: what becomes of the claims of pods that are
     * scaled away. Default: {@link ClaimRetention#RETAIN}. A repeat replaces.
     */
    public StatefulSet claimsWhenScaled(ClaimRetention retention) {
        return with("claimsWhenScaled", m -> retention(m).setWhenScaled(retention.text()));
    }

    private static StatefulSetPersistentVolumeClaimRetentionPolicy retention(
            io.fabric8.kubernetes.api.model.apps.StatefulSet model) {
        if (model.getSpec().getPersistentVolumeClaimRetentionPolicy() == null) {
            model.getSpec()
                    .setPersistentVolumeClaimRetentionPolicy(new StatefulSetPersistentVolumeClaimRetentionPolicy());
        }
        return model.getSpec().getPersistentVolumeClaimRetentionPolicy();
    }

    /**
     * Adds to {@code spec.volumeClaimTemplates}: each pod gets a claim of its own, {@code <claim>-<name>-<ordinal>}, and
     * keeps it. Mount it with {@code container.mount(path, claim)}. That would make a pod volume which points at one claim
     * {@code <claim>} for all, so this StatefulSet leaves a pod volume of the claim's name out: Kubernetes puts each pod's
     * own claim in its place. The name is a DNS label. A name that is taken is refused, by a claim or another volume.
     */
    public StatefulSet claimTemplate(PersistentVolumeClaim claim) {
        NameSyntax.DNS_LABEL.check(subject() + " claimTemplate", claim.name());
        if (claims().contains(claim.name())) {
            throw new IllegalArgumentException(subject() + " claimTemplate '" + claim.name()
                    + "': there is a claim of that name. Give each a name of its own, or change the one there is:"
                    + " claimTemplate(\"" + claim.name() + "\", c -> ..).");
        }
        StatefulSet next = with(recipe().and(
                        CLAIM,
                        claim,
                        (m, made) -> {
                            // As people write a template; the API server fills them in.
                            made.setApiVersion(null);
                            made.setKind(null);
                            m.getSpec().getVolumeClaimTemplates().add(made);
                        },
                        (m, part) -> podSpec(m)
                                .getVolumes()
                                .removeIf(v -> v.getName().equals(part.name()))));
        next.checkVolumes(next.volumes());
        return next;
    }

    /** Changes the claim template {@code name}, as to another size or class in another environment. */
    public StatefulSet claimTemplate(String name, UnaryOperator<PersistentVolumeClaim> change) {
        if (!claims().contains(name)) {
            throw new IllegalArgumentException(subject() + " has no claim template '" + name + "'; it has "
                    + (claims().isEmpty() ? "none" : String.join(", ", claims())) + "."
                    + Closest.question(name, claims(), ""));
        }
        StatefulSet next = with(recipe().adjust(
                        CLAIM, PersistentVolumeClaim.class, c -> c.name().equals(name), claim -> {
                            PersistentVolumeClaim changed = change.apply(claim);
                            if (!changed.name().equals(name)) {
                                throw new IllegalArgumentException(subject() + " claimTemplate '" + name
                                        + "': its name became '" + changed.name()
                                        + "'. Containers mount it by its name,"
                                        + " so keep that.");
                            }
                            return changed;
                        }));
        next.checkVolumes(next.volumes());
        return next;
    }

    private List<String> claims() {
        return recipe().parts(CLAIM, PersistentVolumeClaim.class).stream()
                .map(PersistentVolumeClaim::name)
                .toList();
    }

    @Override
    void checkVolumes(List<Volume> volumes) {
        for (Volume volume : volumes) {
            if (claims().contains(volume.name())
                    && !volume.equals(Volume.of(volume.name(), ClaimVolume.of(volume::name)))) {
                throw new IllegalArgumentException(subject() + " volume '" + volume.name()
                        + "': a claim template has that name, and Kubernetes would put the claim in the volume's place."
                        + " Name one of them otherwise.");
            }
        }
    }

    @Override
    boolean hasVolume(io.fabric8.kubernetes.api.model.apps.StatefulSet model, String name) {
        return super.hasVolume(model, name)
                || model.getSpec().getVolumeClaimTemplates().stream()
                        .anyMatch(claim -> claim.getMetadata().getName().equals(name));
    }

    /** Sets {@code spec.minReadySeconds}: how long a new pod has to be ready to count. Default: 0. A repeat replaces. */
    public StatefulSet minReady(Duration time) {
        int seconds = Seconds.whole(subject() + " minReady", time);
        return with("minReady", m -> m.getSpec().setMinReadySeconds(seconds));
    }

    /** Sets {@code spec.revisionHistoryLimit}: how many old versions are kept for a rollback. Default: 10. */
    public StatefulSet revisionHistoryLimit(int revisions) {
        Templates.checkCount(subject() + " revisionHistoryLimit", revisions);
        return with("revisionHistoryLimit", m -> m.getSpec().setRevisionHistoryLimit(revisions));
    }

    /** Adds the volumes that the first pod has from its claims. */
    @Override
    PodSpec podSpecOfOne(io.fabric8.kubernetes.api.model.apps.StatefulSet model) {
        PodSpec spec = podSpec(model);
        for (io.fabric8.kubernetes.api.model.PersistentVolumeClaim claim :
                model.getSpec().getVolumeClaimTemplates()) {
            spec.getVolumes()
                    .add(Volume.of(claim.getMetadata().getName(), ClaimVolume.of(claimOfFirst(model, claim)))
                            .toModel());
        }
        return spec;
    }

    @Override
    List<ExistingClaim> claimsOfOne() {
        var model = toModel();
        return model.getSpec().getVolumeClaimTemplates().stream()
                .map(claim -> claimOfFirst(model, claim))
                .toList();
    }

    private ExistingClaim claimOfFirst(
            io.fabric8.kubernetes.api.model.apps.StatefulSet model,
            io.fabric8.kubernetes.api.model.PersistentVolumeClaim claim) {
        StatefulSetOrdinals ordinals = model.getSpec().getOrdinals();
        int first = ordinals == null ? 0 : ordinals.getStart();
        return new ExistingClaim(claim.getMetadata().getName() + "-" + name() + "-" + first);
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public StatefulSet customize(UnaryOperator<StatefulSetBuilder> change) {
        return rebuilt(m -> change.apply(new StatefulSetBuilder(m)).build());
    }

    @Override
    StatefulSet with(Recipe<io.fabric8.kubernetes.api.model.apps.StatefulSet> next) {
        return new StatefulSet(name(), next, podSelector());
    }

    @Override
    ObjectMeta podMetadata(io.fabric8.kubernetes.api.model.apps.StatefulSet model) {
        return model.getSpec().getTemplate().getMetadata();
    }

    @Override
    PodSpec podSpec(io.fabric8.kubernetes.api.model.apps.StatefulSet model) {
        return model.getSpec().getTemplate().getSpec();
    }
}
