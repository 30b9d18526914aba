package dev.waybill.rule.api;

import dev.waybill.value.KubernetesVersion;
import io.fabric8.kubernetes.api.model.HasMetadata;

/** Whether the API server of the target version can decode the object at all: its kind, its fields, their types. */
final class DecodeCheck {
    private DecodeCheck() {}

    static void check(HasMetadata object, KubernetesVersion target, Causes causes) {}
}
