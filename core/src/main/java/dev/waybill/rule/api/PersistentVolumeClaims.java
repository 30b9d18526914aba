package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import org.jspecify.annotations.Nullable;

/** What a claim asks for; also in the templates of a StatefulSet and of an ephemeral volume. */
final class PersistentVolumeClaims {
    private PersistentVolumeClaims() {}

    /** Checks the spec of a template, whose data sources stay as they are. */
    static void spec(@Nullable PersistentVolumeClaimSpec spec, At at, Causes causes) {}
}
