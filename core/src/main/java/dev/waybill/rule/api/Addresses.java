package dev.waybill.rule.api;

import dev.waybill.value.IpSyntax;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Single IP addresses. Nothing is looked up. */
final class Addresses {
    private static final String FORM = "it is no IP address";
    private static final String EXAMPLE = "Write one like '10.9.8.7' or '2001:db8::ffff'.";

    private Addresses() {}

    static boolean check(At at, String text, Causes causes) {
        if (IpSyntax.isAddress(text)) {
            return true;
        }
        causes.invalid(at, text, FORM, EXAMPLE);
        return false;
    }

    /** Refuses addresses that no packet from outside can have as its destination. */
    static void checkOrdinary(At at, String text, Causes causes) {
        if (!check(at, text, causes)) {
            return;
        }
        InetAddress address = of(text);
        if (address.isAnyLocalAddress()) {
            causes.invalid(at, text, "it stands for no address at all");
        } else if (address.isLoopbackAddress()) {
            causes.invalid(at, text, "it is a loopback address, which never leaves its host");
        } else if (address.isLinkLocalAddress() || address.isMCLinkLocal()) {
            causes.invalid(at, text, "it is a link-local address, which no router passes on");
        }
    }

    static boolean isV6(String address) {
        return of(address) instanceof Inet6Address;
    }

    /** The address of a text for which {@link IpSyntax#isAddress} holds. */
    static InetAddress of(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
