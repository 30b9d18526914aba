package dev.waybill.value;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The syntaxes of addresses and address blocks, as the API server of v1.36 checks new objects (apimachinery's {@code
 * IsValidIP} and {@code IsValidCIDR}). Nothing is looked up.
 */
public final class IpSyntax {
    private static final String ADDRESS = "it is not an IP address. Write one like '10.9.8.7' or '2001:db8::ffff'.";
    private static final String BLOCK = "it is not an address block. Write one like '10.9.8.0/24' or '2001:db8::/64'.";
    private static final int V4_BYTES = 4;
    private static final int MAX_BYTE = 255;

    private IpSyntax() {}

    /**
     * Checks an IPv4 or an IPv6 address. Refuses leading zeros, zones and IPv4 written as IPv6.
     *
     * @param subject what the address is for; the error message begins with it
     * @param text the address
     * @return the address
     */
    public static String checkAddress(String subject, String text) {
        if (bytes(text) == null) {
            throw refused(subject, text, ADDRESS);
        }
        return text;
    }

    /**
     * Tells whether this is an address, so that a field for host names can refuse it.
     *
     * @param text any text
     * @return true for IPv4 and IPv6
     */
    public static boolean isAddress(String text) {
        return bytes(text) != null;
    }

    /**
     * Checks an address block: an address, a slash and the length of the prefix. Refuses bits behind the prefix.
     *
     * @param subject what the block is for; the error message begins with it
     * @param text the block
     * @return the block
     */
    public static String checkBlock(String subject, String text) {
        int length = prefix(text);
        byte[] address = bytes(text.substring(0, Math.max(0, text.indexOf('/'))));
        if (address == null || length < 0 || length > address.length * Byte.SIZE) {
            throw refused(subject, text, BLOCK);
        }
        byte[] masked = masked(address, length);
        if (!Arrays.equals(address, masked)) {
            throw refused(
                    subject,
                    text,
                    "the address has bits behind its prefix of " + length + ". Write '" + shown(masked) + "/" + length
                            + "', or '" + text.substring(0, text.indexOf('/')) + "/" + address.length * Byte.SIZE
                            + "' for the one address.");
        }
        return text;
    }

    /**
     * Tells whether one block lies in another and is smaller.
     *
     * @param outer a block that was checked
     * @param inner a block that was checked
     * @return false for equal blocks, and for those of two families
     */
    public static boolean isInside(String outer, String inner) {
        byte[] wide = Objects.requireNonNull(bytes(outer.substring(0, outer.indexOf('/'))));
        byte[] narrow = Objects.requireNonNull(bytes(inner.substring(0, inner.indexOf('/'))));
        return wide.length == narrow.length
                && prefix(inner) > prefix(outer)
                && Arrays.equals(wide, masked(narrow, prefix(outer)));
    }

    private static int prefix(String block) {
        String digits = block.substring(block.indexOf('/') + 1);
        if (digits.length() == block.length()
                || digits.isEmpty()
                || digits.length() > 3
                || !Ascii.all(digits, Ascii.DIGIT)
                || (digits.length() > 1 && digits.charAt(0) == '0')) {
            return -1;
        }
        return Integer.parseInt(digits);
    }

    private static byte[] masked(byte[] address, int length) {
        byte[] result = address.clone();
        for (int bit = length; bit < address.length * Byte.SIZE; bit++) {
            result[bit / Byte.SIZE] &= (byte) ~(1 << (Byte.SIZE - 1 - bit % Byte.SIZE));
        }
        return result;
    }

    private static byte @Nullable [] bytes(String text) {
        return text.indexOf(':') < 0 ? v4(text) : v6(text);
    }

    private static byte @Nullable [] v4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != V4_BYTES) {
            return null;
        }
        byte[] result = new byte[V4_BYTES];
        for (int i = 0; i < V4_BYTES; i++) {
            String part = parts[i];
            // A leading zero is octal to some readers and decimal to others.
            if (part.isEmpty()
                    || part.length() > 3
                    || !Ascii.all(part, Ascii.DIGIT)
                    || (part.length() > 1 && part.charAt(0) == '0')
                    || Integer.parseInt(part) > MAX_BYTE) {
                return null;
            }
            result[i] = (byte) Integer.parseInt(part);
        }
        return result;
    }

    private static byte @Nullable [] v6(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ':' && c != '.' && !Ascii.allHex(text.substring(i, i + 1))) {
                return null;
            }
        }
        try {
            // With a colon in it, the JDK takes the text as an address and never as a name to look up.
            byte[] address = InetAddress.getAllByName(text)[0].getAddress();
            return address.length == V4_BYTES ? null : address;
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static String shown(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress().replaceFirst("(:0)+$", "::");
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + address.length + " bytes", e);
        }
    }

    private static IllegalArgumentException refused(String subject, String text, String why) {
        return new IllegalArgumentException(subject + " " + Quoted.of(text) + ": " + why);
    }
}
