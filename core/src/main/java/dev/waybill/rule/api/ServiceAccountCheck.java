package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ServiceAccount;

/** What the API server asks of a {@code ServiceAccount}: nothing beyond its metadata. */
final class ServiceAccountCheck {
    private ServiceAccountCheck() {}

    static void check(ServiceAccount object, Causes causes) {
        Metadata.check(object.getMetadata(), true, NameSyntax.DNS_SUBDOMAIN, At.of("metadata"), causes);
    }
}
