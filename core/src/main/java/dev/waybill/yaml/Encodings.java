package dev.waybill.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;

/** Text with a form of its own, as the API server takes it. */
public final class Encodings {

    private Encodings() {}

    /** Tells whether the text is a time as RFC 3339 has it: date, T, time, and Z or an offset. */
    public static boolean isTime(String text) {
        // 2026-01-31T08:00:00Z
        if (text.length() < 20 || !matches(text, 0, "0000-00-00T00:00:00")) {
            return false;
        }
        int at = 19;
        if (text.charAt(at) == '.' || text.charAt(at) == ',') {
            int from = ++at;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
            if (at == from) {
                return false;
            }
        }
        String zone = text.substring(at);
        boolean offset = zone.length() == 6
                && (matches(zone, 0, "+00:00") || matches(zone, 0, "-00:00"))
                && number(zone, 1) <= 24
                && number(zone, 4) < 60;
        return (offset || zone.equals("Z"))
                && isDate(text)
                && number(text, 11) < 24
                && number(text, 14) < 60
                && number(text, 17) < 60;
    }

    /** Tells whether the text is base64, line ends apart. */
    public static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text.replace("\n", "").replace("\r", ""));
            // Java takes the last group without its padding, Go doesn't.
            int length = text.length() - count(text, '\n') - count(text, '\r');
            return length % 4 == 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int count(String text, char wanted) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == wanted) {
                count++;
            }
        }
        return count;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.of(number(text, 0) * 100 + number(text, 2), number(text, 5), number(text, 8));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    /** Whether the text has a digit where the form has 0, and else the same chars. */
    private static boolean matches(String text, int from, String form) {
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(from + i);
            if (form.charAt(i) == '0' ? !isDigit(c) : c != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
