package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.PodSpec;

/** The names that a pod has for itself. */
final class PodHostnames {
    // The length of a host name in Linux
    private static final int MAX_OVERRIDE = 64;

    private PodHostnames() {}

    static void check(PodSpec spec, At at, Causes causes) {
        Causes names = causes.as(ApiRules.NAME);
        if (!Present.isBlank(spec.getHostname())) {
            names.name(at.child("hostname"), spec.getHostname(), NameSyntax.DNS_LABEL);
        }
        if (!Present.isBlank(spec.getSubdomain())) {
            names.name(at.child("subdomain"), spec.getSubdomain(), NameSyntax.DNS_LABEL);
        }
        String override = spec.getHostnameOverride();
        if (override == null) {
            return;
        }
        At place = at.child("hostnameOverride");
        names.name(place, override, NameSyntax.DNS_SUBDOMAIN);
        if (override.length() > MAX_OVERRIDE) {
            causes.tooLong(place, override.length(), MAX_OVERRIDE);
        }
        if (Present.isTrue(spec.getHostNetwork())) {
            causes.forbidden(place, "with hostNetwork the pod has the node's name");
        }
        if (Present.isTrue(spec.getSetHostnameAsFQDN())) {
            causes.forbidden(place, "with setHostnameAsFQDN the pod has its DNS name");
        }
    }
}
