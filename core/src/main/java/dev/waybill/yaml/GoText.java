package dev.waybill.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Scalars as text in the way of Kubernetes' YAML reader, which makes text of every key. */
final class GoText {

    private GoText() {}

    /** The text of a key. */
    static String key(Object value) {
        return value instanceof BigDecimal decimal ? shortest(decimal.floatValue()) : value.toString();
    }

    /** As Go's {@code FormatFloat(value, 'g', -1, 32)}: few digits, and an exponent from a million on. */
    private static String shortest(float value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal decimal = new BigDecimal(Float.toString(value)).stripTrailingZeros();
        BigInteger digits = decimal.unscaledValue().abs();
        String text = digits.toString();
        int exponent = text.length() - 1 - decimal.scale();
        if (exponent >= -4 && exponent < Math.max(21, text.length()) && (exponent < 6 || decimal.scale() > 0)) {
            return decimal.toPlainString();
        }
        StringBuilder out = new StringBuilder(value < 0 ? "-" : "").append(text.charAt(0));
        if (text.length() > 1) {
            out.append('.').append(text, 1, text.length());
        }
        int size = Math.abs(exponent);
        return out.append(exponent < 0 ? "e-" : "e+")
                .append(size < 10 ? "0" : "")
                .append(size)
                .toString();
    }
}
