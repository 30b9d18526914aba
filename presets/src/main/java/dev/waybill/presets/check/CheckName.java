package dev.waybill.presets.check;

import java.util.Locale;

/** Names the init container of a check after what it checks. */
final class CheckName {
    // A DNS label has 63; the volumes of a check have its name and up to six more.
    private static final int LONGEST = 57;

    private CheckName() {}

    /** Returns {@code check-<kind>-<target>} as a DNS label. A long one is cut, and ends with a hash of what it stands for. */
    static String of(String kind, String target) {
        StringBuilder name = new StringBuilder("check-").append(kind).append('-');
        String lower = target.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (plain) {
                name.append(c);
            } else if (name.charAt(name.length() - 1) != '-') {
                name.append('-');
            }
        }
        if (name.length() > LONGEST) {
            String hash = String.format(Locale.ROOT, "%08x", target.hashCode());
            name.setLength(LONGEST - hash.length() - 1);
            name.append('-').append(hash);
        }
        while (name.charAt(name.length() - 1) == '-') {
            name.setLength(name.length() - 1);
        }
        return name.toString();
    }
}
