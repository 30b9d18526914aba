package dev.waybill.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as both YAML versions read them. YAML 1.1 takes {@code 1E10} for text: its floats need a point and a sign
 * in the exponent, so it is written as {@code 1.0E+10}.
 */
final class Numbers {

    /** Beyond 2^53 a double skips whole numbers. */
    private static final double MOST_EXACT = 9007199254740992.0;

    private Numbers() {}

    /** The text of the number, or null where YAML has none that every reader agrees on. */
    static @Nullable String text(Number number) {
        if (number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte
                || number instanceof BigInteger) {
            return number.toString();
        }
        if (number instanceof BigDecimal || isFinite(number)) {
            return decimal(number.toString());
        }
        return null;
    }

    /** The same number without a fraction, if it has none and every reader holds it exactly. */
    static Number whole(Double number) {
        boolean isWhole = Math.abs(number) <= MOST_EXACT && number == Math.rint(number);
        return isWhole ? (Number) number.longValue() : number;
    }

    private static boolean isFinite(Number number) {
        return (number instanceof Double d && Double.isFinite(d)) || (number instanceof Float f && Float.isFinite(f));
    }

    private static String decimal(String text) {
        int exponent = text.indexOf('E');
        if (exponent < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 3);
        out.append(text, 0, exponent);
        if (text.indexOf('.') < 0) {
            out.append(".0");
        }
        out.append('E');
        char sign = text.charAt(exponent + 1);
        if (sign != '-' && sign != '+') {
            out.append('+');
        }
        return out.append(text, exponent + 1, text.length()).toString();
    }
}
