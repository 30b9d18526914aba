package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** The units in which a container can be told its own resources. */
final class Divisors {
    static final List<String> CPU = List.of("1m", "1");
    static final List<String> BYTES =
            List.of("1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei");

    private Divisors() {}

    /**
     * Tells whether the API server takes the divisor. It compares texts: of a quantity that could be in canonical form it
     * takes the text as it was written, so that '1024' and '+1' are refused; others it writes anew, and '1000' is '1k'.
     */
    static boolean accepts(Quantity divisor, Collection<String> allowed) {
        String text = divisor.toString();
        BigDecimal amount = Quantities.amount(divisor);
        if (amount == null || amount.signum() == 0 || allowed.contains(text)) {
            return true;
        }
        if (isKeptAsWritten(text)) {
            return false;
        }
        for (String unit : allowed) {
            BigDecimal value = Quantities.amount(new Quantity(unit));
            boolean sameFamily = unit.equals("1") || unit.endsWith("i") == text.endsWith("i");
            if (sameFamily && !isExponent(text) && value != null && value.compareTo(amount) == 0) {
                return true;
            }
        }
        return isExponent(text) && amount.compareTo(BigDecimal.ONE) == 0 && allowed.contains("1");
    }

    /** Follows the fast path of apimachinery's {@code resource.ParseQuantity}. */
    private static boolean isKeptAsWritten(String text) {
        int end = 0;
        while (end < text.length() && (isDigit(text.charAt(end)) || "+-.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String number = text.substring(0, end).replace("+", "").replace("-", "");
        int dot = number.indexOf('.');
        int decimals = dot < 0 ? 0 : number.length() - dot - 1;
        int start = 0;
        while (start < number.length() && number.charAt(start) == '0') {
            start++;
        }
        String digits = number.substring(start).replace(".", "");
        boolean belowOne = start < number.length() && number.charAt(start) == '.';
        if (text.endsWith("i")) {
            return decimals == 0 && !digits.isEmpty() && (digits.charAt(digits.length() - 1) - '0') % 2 != 0;
        }
        return (decimals - exponent(text, end)) % 3 == 0 && !digits.endsWith("000") && !belowOne;
    }

    private static int exponent(String text, int end) {
        if (!isExponent(text)) {
            return 0;
        }
        try {
            return Integer.parseInt(text.substring(end + 1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static boolean isExponent(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        return e > 0 && e < text.length() - 1 && !text.endsWith("i");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
