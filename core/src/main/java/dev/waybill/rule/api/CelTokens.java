package dev.waybill.rule.api;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes an expression of CEL apart. */
final class CelTokens {
    private static final List<String> DOUBLE_SIGNS = List.of("||", "&&", "==", "!=", "<=", ">=");
    private static final String ESCAPES = "abfnrtvxXuU0123\\?\"'`";
    private static final String SIGNS = "+-*/%!<>?:.,()[]{}";

    private final String text;
    private final List<CelToken> tokens = new ArrayList<>();
    private int at;

    private CelTokens(String text) {
        this.text = text;
    }

    static List<CelToken> of(String text) throws CelSyntaxException {
        CelTokens reader = new CelTokens(text);
        reader.read();
        return reader.tokens;
    }

    private void read() throws CelSyntaxException {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (" \t\n\r\f".indexOf(c) >= 0) {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (quote() >= 0) {
                literal(quote());
            } else if (isStart(c)) {
                int from = at;
                skip(false);
                add(CelToken.Kind.NAME, text.substring(from, at));
            } else if (isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
                number();
            } else if (c == '`') {
                int end = text.indexOf('`', at + 1);
                if (end < 0) {
                    throw new CelSyntaxException("a name in backticks has no end");
                }
                add(CelToken.Kind.NAME, text.substring(at + 1, end));
                at = end + 1;
            } else {
                sign(c);
            }
        }
        add(CelToken.Kind.END, "");
    }

    private void add(CelToken.Kind kind, String token) {
        tokens.add(new CelToken(kind, token));
    }

    /** Where the quote stands that begins a text, behind the prefixes r and b; -1 where no text begins. */
    private int quote() {
        int from = at;
        while (from < text.length() && from < at + 2 && "rRbB".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return from < text.length() && "\"'".indexOf(text.charAt(from)) >= 0 ? from : -1;
    }

    private void literal(int open) throws CelSyntaxException {
        boolean raw = text.substring(at, open).toLowerCase(Locale.ROOT).contains("r");
        String quote = text.substring(open, open + 1);
        String end = text.startsWith(quote.repeat(3), open) ? quote.repeat(3) : quote;
        int from = open + end.length();
        for (at = from; at < text.length(); at++) {
            if (text.startsWith(end, at)) {
                add(CelToken.Kind.TEXT, text.substring(from, at));
                at += end.length();
                return;
            }
            if (end.length() == 1 && "\n\r".indexOf(text.charAt(at)) >= 0) {
                break;
            }
            if (text.charAt(at) == '\\' && !raw) {
                escape();
            }
        }
        throw new CelSyntaxException("a text in quotes has no end");
    }

    private void escape() throws CelSyntaxException {
        at++;
        if (at < text.length() && ESCAPES.indexOf(text.charAt(at)) < 0) {
            throw new CelSyntaxException("'\\" + text.charAt(at)
                    + "' is no escape of CEL; double the backslash, or put an r before the text");
        }
    }

    private void number() throws CelSyntaxException {
        int from = at;
        boolean hex = text.startsWith("0x", at) || text.startsWith("0X", at);
        skip(!hex);
        // The sign of an exponent, as in 1e-3.
        if (!hex
                && at < text.length()
                && "eE".indexOf(text.charAt(at - 1)) >= 0
                && "+-".indexOf(text.charAt(at)) >= 0) {
            at++;
            skip(false);
        }
        String number = text.substring(from, at);
        if (!isNumber(hex, number)) {
            throw new CelSyntaxException("'" + number + "' is no number");
        }
        add(CelToken.Kind.NUMBER, number);
    }

    private static boolean isNumber(boolean hex, String number) {
        String digits =
                number.endsWith("u") || number.endsWith("U") ? number.substring(0, number.length() - 1) : number;
        try {
            if (hex) {
                return new BigInteger(digits.substring(2), 16).bitLength() <= Long.SIZE;
            }
            boolean java = "dDfF".indexOf(digits.charAt(digits.length() - 1)) >= 0;
            return !java && !Double.isInfinite(Double.parseDouble(digits));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void skip(boolean dots) {
        while (at < text.length()
                && (isStart(text.charAt(at)) || isDigit(text.charAt(at)) || (dots && isDecimalPoint()))) {
            at++;
        }
    }

    private boolean isDecimalPoint() {
        return text.charAt(at) == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    private void sign(char c) throws CelSyntaxException {
        for (String each : DOUBLE_SIGNS) {
            if (text.startsWith(each, at)) {
                add(CelToken.Kind.SIGN, each);
                at += 2;
                return;
            }
        }
        if (SIGNS.indexOf(c) < 0) {
            throw new CelSyntaxException("'" + c + "' has no meaning in CEL");
        }
        add(CelToken.Kind.SIGN, String.valueOf(c));
        at++;
    }

    private static boolean isStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
