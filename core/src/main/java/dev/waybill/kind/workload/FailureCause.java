package dev.waybill.kind.workload;

import dev.waybill.recipe.Part;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyRule;

/** Which failed pods a rule of a Job's {@code podFailurePolicy} means: {@link ExitCodes} or {@link PodConditions}. */
public sealed interface FailureCause extends Part<PodFailurePolicyRule> permits ExitCodes, PodConditions {}
