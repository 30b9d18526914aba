package dev.waybill.rule.api;

import dev.waybill.value.KubernetesVersion;
import dev.waybill.yaml.ModelWalk;

/** Fields that did not exist in every version that can be the target. */
final class NewerFields {
    private NewerFields() {}

    static void check(
            Class<?> owner, String name, Object value, KubernetesVersion target, ModelWalk.Path path, Causes causes) {}
}
