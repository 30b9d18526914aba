package dev.waybill.kind.autoscaling;

import dev.waybill.value.NameSyntax;

/** What a CrossVersionObjectReference takes: its kind and name are segments of a URL path. */
final class ObjectNames {
    private ObjectNames() {}

    static void check(String subject, String apiVersion, String kind, String name) {
        int slash = apiVersion.indexOf('/');
        NameSyntax.DNS_LABEL.check(subject + " version", apiVersion.substring(slash + 1));
        if (slash >= 0) {
            NameSyntax.DNS_SUBDOMAIN.check(subject + " API group", apiVersion.substring(0, slash));
        }
        NameSyntax.PATH_SEGMENT.check(subject + " kind", kind);
        NameSyntax.PATH_SEGMENT.check(subject + " name", name);
    }
}
