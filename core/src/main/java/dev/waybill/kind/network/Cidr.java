package dev.waybill.kind.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A block of IP addresses, as in {@code 10.0.0.0/8} or {@code fd00::/8}, in the one form that Kubernetes wants. */
final class Cidr {
    private static final Pattern V4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern PREFIX = Pattern.compile("0|[1-9]\\d{0,2}");

    private final byte[] address;
    private final int prefix;

    private Cidr(byte[] address, int prefix) {
        this.address = address;
        this.prefix = prefix;
    }

    static Cidr of(String subject, String text) {
        int slash = text.indexOf('/');
        byte[] address = address(slash < 0 ? text : text.substring(0, slash));
        if (address != null && slash < 0) {
            throw refused(
                    subject,
                    text,
                    "a prefix is missing. For one address, write '" + text + "/" + address.length * 8 + "'.");
        }
        String prefix = text.substring(slash + 1);
        if (address == null || !PREFIX.matcher(prefix).matches() || Integer.parseInt(prefix) > address.length * 8) {
            throw refused(
                    subject,
                    text,
                    "an IP address, '/' and the length of a prefix are allowed, as in 10.0.0.0/8" + " or fd00::/8.");
        }
        Cidr cidr = new Cidr(address, Integer.parseInt(prefix));
        byte[] first = cidr.first();
        if (!Arrays.equals(first, address)) {
            throw refused(
                    subject, text, "bits behind the prefix are set. Write '" + literal(first) + "/" + prefix + "'.");
        }
        return cidr;
    }

    private static IllegalArgumentException refused(String subject, String text, String why) {
        return new IllegalArgumentException(subject + " '" + text + "': " + why);
    }

    // Only what is written as digits gets to InetAddress, so no name is ever looked up.
    private static byte @Nullable [] address(String text) {
        Matcher v4 = V4.matcher(text);
        if (v4.matches()) {
            byte[] bytes = new byte[4];
            for (int i = 0; i < 4; i++) {
                String part = v4.group(i + 1);
                if (Integer.parseInt(part) > 255 || (part.length() > 1 && part.startsWith("0"))) {
                    return null;
                }
                bytes[i] = (byte) Integer.parseInt(part);
            }
            return bytes;
        }
        if (!V6.matcher(text).matches()) {
            return null;
        }
        try {
            byte[] bytes = InetAddress.getByName(text).getAddress();
            return bytes.length == 16 ? bytes : null; // 4: an IPv4 address in IPv6 clothes
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static String literal(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] first() {
        byte[] first = address.clone();
        for (int bit = prefix; bit < first.length * 8; bit++) {
            first[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
        }
        return first;
    }

    /** Tells whether {@code other} is a part of this block, and smaller. */
    boolean holds(Cidr other) {
        return other.address.length == address.length
                && other.prefix > prefix
                && Arrays.equals(new Cidr(other.address, prefix).first(), address);
    }
}
