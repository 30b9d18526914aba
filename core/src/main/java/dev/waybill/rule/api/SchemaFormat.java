package dev.waybill.rule.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The formats of texts in schemas of which a value is checked; one that is not known says nothing. */
final class SchemaFormat {
    private static final int UUID_LENGTH = 36;

    private SchemaFormat() {}

    static boolean accepts(String format, String value) {
        try {
            @Nullable
            Object read = switch (format.replace("-", "")) {
                case "date" -> LocalDate.parse(value);
                case "datetime" -> OffsetDateTime.parse(value);
                case "byte" -> isPadded(value) ? Base64.getDecoder().decode(value) : null;
                case "uuid" -> value.length() == UUID_LENGTH ? UUID.fromString(value) : value;
                default -> value;
            };
            return read != null;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Java decodes what has lost its padding as well. */
    private static boolean isPadded(String value) {
        return !value.isEmpty() && value.length() % 4 == 0;
    }
}
