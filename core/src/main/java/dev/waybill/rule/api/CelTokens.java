package dev.waybill.rule.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes an expression of CEL apart. */
final class CelTokens {
    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    record Token(Kind kind, String text) {
        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }
    }

    /** An expression that CEL can't read, with what is the matter as a clause. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        Broken(String why) {
            super(why, null, false, false);
        }
    }

    private static final List<String> DOUBLE_SIGNS = List.of("||", "&&", "==", "!=", "<=", ">=");
    private static final String SIGNS = "+-*/%!<>?:.,()[]{}";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private CelTokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) throws Broken {
        CelTokens reader = new CelTokens(text);
        reader.read();
        return reader.tokens;
    }

    private void read() throws Broken {
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
                add(Kind.NAME, text.substring(from, at));
            } else if (isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
                number();
            } else if (c == '`') {
                int end = text.indexOf('`', at + 1);
                if (end < 0) {
                    throw new Broken("a name in backticks has no end");
                }
                add(Kind.NAME, text.substring(at + 1, end));
                at = end + 1;
            } else {
                sign(c);
            }
        }
        add(Kind.END, "");
    }

    private void add(Kind kind, String token) {
        tokens.add(new Token(kind, token));
    }

    /** Where the quote stands that begins a text, behind the prefixes r and b; -1 where no text begins. */
    private int quote() {
        int from = at;
        while (from < text.length() && from < at + 2 && "rRbB".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return from < text.length() && "\"'".indexOf(text.charAt(from)) >= 0 ? from : -1;
    }

    private void literal(int open) throws Broken {
        boolean raw = text.substring(at, open).toLowerCase(Locale.ROOT).contains("r");
        String quote = text.substring(open, open + 1);
        String end = text.startsWith(quote.repeat(3), open) ? quote.repeat(3) : quote;
        int from = open + end.length();
        for (at = from; at < text.length(); at++) {
            if (text.startsWith(end, at)) {
                add(Kind.TEXT, text.substring(from, at));
                at += end.length();
                return;
            }
            if (end.length() == 1 && "\n\r".indexOf(text.charAt(at)) >= 0) {
                break;
            }
            if (text.charAt(at) == '\\' && !raw) {
                at++;
            }
        }
        throw new Broken("a text in quotes has no end");
    }

    private void number() throws Broken {
        int from = at;
        boolean hex = text.startsWith("0x", at) || text.startsWith("0X", at);
        skip(!hex);
        // The sign of an exponent, as in 1e-3.
        if (!hex && at < text.length() && "eE".indexOf(text.charAt(at - 1)) >= 0 && "+-".indexOf(text.charAt(at)) >= 0) {
            at++;
            skip(false);
        }
        String number = text.substring(from, at);
        if (!isNumber(hex, number)) {
            throw new Broken("'" + number + "' is no number");
        }
        add(Kind.NUMBER, number);
    }

    private static boolean isNumber(boolean hex, String number) {
        String digits = number.endsWith("u") || number.endsWith("U") ? number.substring(0, number.length() - 1) : number;
        try {
            if (hex) {
                Long.parseUnsignedLong(digits.substring(2), 16);
            } else if (!digits.equals(number)) {
                Long.parseUnsignedLong(digits);
            } else {
                Double.parseDouble(digits);
                return "dDfF".indexOf(digits.charAt(digits.length() - 1)) < 0;
            }
            return true;
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

    private void sign(char c) throws Broken {
        for (String each : DOUBLE_SIGNS) {
            if (text.startsWith(each, at)) {
                add(Kind.SIGN, each);
                at += 2;
                return;
            }
        }
        if (SIGNS.indexOf(c) < 0) {
            throw new Broken("'" + c + "' has no meaning in CEL");
        }
        add(Kind.SIGN, String.valueOf(c));
        at++;
    }

    private static boolean isStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
