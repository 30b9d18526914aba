package dev.waybill.kind.network;

import dev.waybill.value.IpSyntax;
import dev.waybill.value.NameSyntax;

/** Host names of an Ingress: a domain name, or one whose first label is an asterisk; never an address. */
public final class HostNames {
    private HostNames() {}

    /** Checks a host name and names {@code subject} in the message. */
    public static void check(String subject, String host) {
        if (IpSyntax.isAddress(host)) {
            throw new IllegalArgumentException(subject + " '" + host + "': a host has a name here, not an address.");
        }
        NameSyntax.DNS_SUBDOMAIN.check(subject, host.startsWith("*.") ? host.substring(2) : host);
    }
}
