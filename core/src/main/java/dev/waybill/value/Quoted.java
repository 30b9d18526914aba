package dev.waybill.value;

/** A value as error messages show it. */
public final class Quoted {

    /** Enough for a whole DNS label; a longer text would bury the sentence after it. */
    private static final int MAX_SHOWN = 70;

    private Quoted() {}

    /** Returns the value in single quotes, control characters escaped, a long text cut. */
    public static String of(String value) {
        StringBuilder shown = new StringBuilder(value.length() + 2).append('\'');
        for (int i = 0; i < value.length() && i < MAX_SHOWN; i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\n' -> shown.append("\\n");
                case '\r' -> shown.append("\\r");
                case '\t' -> shown.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        shown.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
                    } else {
                        shown.append(c);
                    }
                }
            }
        }
        if (value.length() > MAX_SHOWN) {
            shown.append("...");
        }
        return shown.append('\'').toString();
    }
}
