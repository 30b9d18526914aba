package dev.waybill.manifest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * Names of files made of names in Kubernetes: every system takes them, and different names stay different. What is replaced
 * is written as in a URL, and a {@code %} itself is replaced as well, so the way back is unique.
 */
final class FileName {
    /** What the file systems of Linux, macOS and Windows allow, in bytes of ASCII. */
    static final int MAX_BYTES = 255;

    /** Bytes of the hash at the end of a name that had to be cut: 64 bits, so that no two of a folder are the same. */
    private static final int HASH_BYTES = 8;

    /** Devices of Windows, whatever stands behind the first dot ("Naming Files, Paths, and Namespaces", Microsoft). */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private FileName() {}

    static String folder(String name) {
        return cut(safe(name), MAX_BYTES, name);
    }

    static String file(String name, String extension) {
        return cut(safe(name), MAX_BYTES - extension.length(), name) + extension;
    }

    private static String safe(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        StringBuilder safe = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            // Windows drops a dot at the end, and a file with one in front is hidden.
            boolean inner = i > 0 && i < bytes.length - 1;
            if (isPlain(c) || (c == '.' && inner)) {
                safe.append(c);
            } else {
                escape(safe, bytes[i]);
            }
        }
        if (isDevice(name)) {
            String rest = safe.substring(1);
            safe.setLength(0);
            escape(safe, bytes[0]);
            safe.append(rest);
        }
        return safe.toString();
    }

    private static void escape(StringBuilder out, byte value) {
        out.append('%').append(HEX.toHexDigits(value));
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    /** Tells whether Windows takes the name for a device and not for a file. */
    static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        // Windows does not see spaces in front of the dot.
        String base = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        boolean port = base.length() == 4 && (base.startsWith("com") || base.startsWith("lpt"));
        return DEVICES.contains(base) || (port && "0123456789\u00b9\u00b2\u00b3".indexOf(base.charAt(3)) >= 0);
    }

    /** Cuts a name that is too long. The mark before the hash is none that {@link #safe} writes. */
    private static String cut(String safe, int max, String name) {
        if (safe.length() <= max) {
            return safe;
        }
        String mark = "%-" + HexFormat.of().formatHex(hash(name), 0, HASH_BYTES);
        return safe.substring(0, max - mark.length()) + mark;
    }

    private static byte[] hash(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
