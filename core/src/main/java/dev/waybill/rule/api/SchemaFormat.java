package dev.waybill.rule.api;

import dev.waybill.value.IpSyntax;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;

/** The formats of texts in schemas of which a value is checked; one that is not known says nothing. */
final class SchemaFormat {
    private static final int UUID_DIGITS = 32;

    private SchemaFormat() {}

    static boolean accepts(String format, String value) {
        try {
            return switch (format.replace("-", "")) {
                case "date" -> LocalDate.parse(value).getYear() >= 0;
                case "datetime" -> OffsetDateTime.parse(value).getYear() >= 0;
                case "byte" -> isPadded(value) && Base64.getDecoder().decode(value).length > 0;
                case "uuid" -> isUuid(value.replace("-", ""));
                case "ipv4" -> value.indexOf('.') >= 0 && IpSyntax.isAddress(value);
                case "ipv6" -> value.indexOf(':') >= 0 && IpSyntax.isAddress(value);
                default -> true;
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Java decodes what has lost its padding as well. */
    private static boolean isPadded(String value) {
        return value.length() % 4 == 0;
    }

    private static boolean isUuid(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (Character.digit(digits.charAt(i), 16) < 0) {
                return false;
            }
        }
        return digits.length() == UUID_DIGITS;
    }
}
