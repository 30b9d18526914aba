package dev.waybill.kind.quota;

import dev.waybill.recipe.Part;
import io.fabric8.kubernetes.api.model.LimitRangeItem;

/** An item of a LimitRange: the limits of each container, pod or claim of a namespace. */
public sealed interface Limits extends Part<LimitRangeItem> permits ContainerLimits, PodLimits, ClaimLimits {

    /** Returns {@code type}: {@code Container}, {@code Pod} or {@code PersistentVolumeClaim}. */
    String type();
}
