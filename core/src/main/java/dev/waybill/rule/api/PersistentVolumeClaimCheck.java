package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;

/** What the API server asks of a {@code PersistentVolumeClaim}. */
final class PersistentVolumeClaimCheck {
    private PersistentVolumeClaimCheck() {}

    static void check(PersistentVolumeClaim object, Causes causes) {
        Metadata.check(object.getMetadata(), true, NameSyntax.DNS_SUBDOMAIN, At.of("metadata"), causes);
        PersistentVolumeClaims.created(object.getSpec(), At.of("spec"), causes);
    }
}
