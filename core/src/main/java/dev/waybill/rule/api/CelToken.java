package dev.waybill.rule.api;

/** A word, number, text or sign of an expression of CEL. */
record CelToken(Kind kind, String text) {
    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    boolean isEnd() {
        return kind == Kind.END;
    }
}
