package dev.waybill.presets.check;

import java.util.Locale;

/** Names the init container of a check after what it checks. */
final class CheckName {
    // A DNS label has 63; the volumes of a check have its name and up to six more.
    private static final int LONGEST = 57;

    private CheckName() {}

    /** Returns {@code check-<name>} as a DNS label. A long one is cut, and ends with a hash of what it stands for. */
    static String of(String what) {
        StringBuilder name = new StringBuilder("check-");
        String lower = what.toLowerCase(Locale.ROOT);
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
            String hash = String.format(Locale.ROOT, "%08x", what.hashCode());
            name.setLength(LONGEST - hash.length() - 1);
            name.append('-').append(hash);
        }
        while (name.charAt(name.length() - 1) == '-') {
            name.setLength(name.length() - 1);
        }
        return name.toString();
    }

    /** Returns the host of a target without its domain, which differs by environment; an address as a whole. */
    static String host(String target) {
        boolean address = target.indexOf(':') != target.lastIndexOf(':') || Character.isDigit(target.charAt(0));
        int end = address ? target.lastIndexOf(':') : -1;
        for (int i = 0; end < 0 && i < target.length(); i++) {
            if (".:/".indexOf(target.charAt(i)) >= 0) {
                end = i;
            }
        }
        return end < 0 ? target : target.substring(0, end);
    }
}
