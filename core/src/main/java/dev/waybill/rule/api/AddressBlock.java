package dev.waybill.rule.api;

import dev.waybill.value.IpSyntax;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An address block, read as leniently as the API server reads one before it judges it. */
final class AddressBlock {
    private final byte[] start;
    private final int length;
    private final boolean exact;

    private AddressBlock(byte[] start, int length, boolean exact) {
        this.start = start;
        this.length = length;
        this.exact = exact;
    }

    /** Checks a block. Returns it where it can be read at all, even when it was refused. */
    static @Nullable AddressBlock check(At at, String text, Causes causes) {
        AddressBlock block = read(text);
        if (block == null) {
            causes.invalid(
                    at, text, "it is no address block", "Write one like '10.9.8.0/24' or '2001:db8::/64'.");
        } else if (!block.exact) {
            causes.invalid(
                    at,
                    text,
                    "it has leading zeros, or bits behind its prefix of " + block.length,
                    "Write '" + block + "'.");
        }
        return block;
    }

    /** Whether this block lies within the other and is smaller. */
    boolean isInside(AddressBlock outer) {
        return start.length == outer.start.length
                && length > outer.length
                && Arrays.equals(outer.start, masked(start, outer.length));
    }

    private static @Nullable AddressBlock read(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return null;
        }
        String address = text.substring(0, slash);
        String plain = withoutZeros(address);
        String digits = text.substring(slash + 1);
        int length = number(digits);
        if (length < 0 || !IpSyntax.isAddress(plain)) {
            return null;
        }
        byte[] bytes = Addresses.of(plain).getAddress();
        if (length > bytes.length * Byte.SIZE) {
            return null;
        }
        byte[] start = masked(bytes, length);
        boolean exact = plain.equals(address)
                && digits.equals(Integer.toString(length))
                && Arrays.equals(bytes, start);
        return new AddressBlock(start, length, exact);
    }

    /** An IPv4 address without the zeros that lead its numbers. */
    static String withoutZeros(String address) {
        if (address.indexOf(':') >= 0) {
            return address;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < address.length(); i++) {
            boolean leads = address.charAt(i) == '0' && startsNumber(plain);
            boolean last = i + 1 == address.length() || address.charAt(i + 1) == '.';
            if (!leads || last) {
                plain.append(address.charAt(i));
            }
        }
        return plain.toString();
    }

    private static boolean startsNumber(StringBuilder plain) {
        return plain.isEmpty() || plain.charAt(plain.length() - 1) == '.';
    }

    private static int number(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return -1;
            }
        }
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static byte[] masked(byte[] address, int length) {
        byte[] result = address.clone();
        for (int bit = length; bit < address.length * Byte.SIZE; bit++) {
            result[bit / Byte.SIZE] &= (byte) ~(1 << (Byte.SIZE - 1 - bit % Byte.SIZE));
        }
        return result;
    }

    @Override
    public String toString() {
        try {
            return InetAddress.getByAddress(start).getHostAddress() + "/" + length;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + start.length + " bytes", e);
        }
    }
}
