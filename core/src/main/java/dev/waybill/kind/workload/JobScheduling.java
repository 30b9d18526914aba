package dev.waybill.kind.workload;

import dev.waybill.kind.scheduling.Topology;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.batch.v1.JobSchedulingConfiguration;
import io.fabric8.kubernetes.api.model.scheduling.v1alpha3.TopologyConstraint;
import io.fabric8.kubernetes.api.model.scheduling.v1alpha3.WorkloadPodGroupAllDisruptionMode;
import io.fabric8.kubernetes.api.model.scheduling.v1alpha3.WorkloadPodGroupBasicSchedulingPolicy;
import io.fabric8.kubernetes.api.model.scheduling.v1alpha3.WorkloadPodGroupDisruptionMode;
import io.fabric8.kubernetes.api.model.scheduling.v1alpha3.WorkloadPodGroupGangSchedulingPolicy;
import io.fabric8.kubernetes.api.model.scheduling.v1alpha3.WorkloadPodGroupResourceClaim;
import io.fabric8.kubernetes.api.model.scheduling.v1alpha3.WorkloadPodGroupSchedulingConstraints;
import io.fabric8.kubernetes.api.model.scheduling.v1alpha3.WorkloadPodGroupSchedulingPolicy;
import io.fabric8.kubernetes.api.model.scheduling.v1alpha3.WorkloadPodGroupSingleDisruptionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the pods of a Job are placed as a group: {@code spec.scheduling}. Clusters drop it unless the feature gate
 * WorkloadWithJob is on.
 *
 * <p>Source: <a href="https://kubernetes.io/docs/concepts/workloads/workload-api/policies/">PodGroup scheduling
 * policies</a>.
 */
@CheckReturnValue
public final class JobScheduling extends ModelValue<JobSchedulingConfiguration> {

    private JobScheduling(Recipe<JobSchedulingConfiguration> recipe) {
        super(recipe);
    }

    /** Starts with nothing set: the pods are placed one by one. */
    public static JobScheduling of() {
        return new JobScheduling(Recipe.of("jobScheduling", JobSchedulingConfiguration::new, s -> {}));
    }

    /** Sets {@code schedulingPolicy.basic}: pod by pod. Replaces {@link #gang()}. */
    public JobScheduling basic() {
        return with("basic", s -> {
            WorkloadPodGroupSchedulingPolicy policy = new WorkloadPodGroupSchedulingPolicy();
            policy.setBasic(new WorkloadPodGroupBasicSchedulingPolicy());
            s.setSchedulingPolicy(policy);
        });
    }

    /** Sets {@code schedulingPolicy.gang}: all pods that run in parallel start together, or none. Replaces basic. */
    public JobScheduling gang() {
        return gangOf(null);
    }

    /** Sets {@code schedulingPolicy.gang.minCount}: so many pods start together, at least 1, or none. */
    public JobScheduling gang(int minCount) {
        if (minCount < 1) {
            throw new IllegalArgumentException("job scheduling gang " + minCount + ": at least 1 is allowed.");
        }
        return gangOf(minCount);
    }

    private JobScheduling gangOf(@Nullable Integer minCount) {
        return with("gang", s -> {
            WorkloadPodGroupSchedulingPolicy policy = new WorkloadPodGroupSchedulingPolicy();
            policy.setGang(new WorkloadPodGroupGangSchedulingPolicy(minCount));
            s.setSchedulingPolicy(policy);
        });
    }

    /** Sets {@code schedulingConstraints.topology}: all pods in one zone, or on one node. A repeat replaces. */
    public JobScheduling within(Topology topology) {
        return with("within", s -> {
            List<TopologyConstraint> one = new ArrayList<>();
            one.add(new TopologyConstraint(topology.key()));
            s.setSchedulingConstraints(new WorkloadPodGroupSchedulingConstraints(one));
        });
    }

    /** Sets {@code disruptionMode.single}: a pod can be preempted by itself. Replaces {@link #disruptTogether}. */
    public JobScheduling disruptSingly() {
        return with("disruptSingly", s -> {
            WorkloadPodGroupDisruptionMode mode = new WorkloadPodGroupDisruptionMode();
            mode.setSingle(new WorkloadPodGroupSingleDisruptionMode());
            s.setDisruptionMode(mode);
        });
    }

    /** Sets {@code disruptionMode.all}: all pods are preempted, or none. Replaces {@link #disruptSingly}. */
    public JobScheduling disruptTogether() {
        return with("disruptTogether", s -> {
            WorkloadPodGroupDisruptionMode mode = new WorkloadPodGroupDisruptionMode();
            mode.setAll(new WorkloadPodGroupAllDisruptionMode());
            s.setDisruptionMode(mode);
        });
    }

    /** Adds to {@code resourceClaims}: a device claim that exists, shared by the pods under {@code name}. */
    public JobScheduling resourceClaim(String name, String existingClaim) {
        return claim("resourceClaim", name, existingClaim, null);
    }

    /** Adds to {@code resourceClaims}: one device claim for all pods, made from a ResourceClaimTemplate. */
    public JobScheduling resourceClaimFrom(String name, String template) {
        return claim("resourceClaimFrom", name, null, template);
    }

    private JobScheduling claim(String step, String name, @Nullable String existing, @Nullable String template) {
        NameSyntax.DNS_LABEL.check("job scheduling resourceClaim", name);
        return with(step, s -> s.getResourceClaims().add(new WorkloadPodGroupResourceClaim(name, existing, template)));
    }

    private JobScheduling with(String step, Consumer<JobSchedulingConfiguration> edit) {
        return new JobScheduling(recipe().and(step, edit));
    }
}
