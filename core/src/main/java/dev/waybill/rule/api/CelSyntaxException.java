package dev.waybill.rule.api;

/** An expression that CEL can't take, with what is the matter as a clause. */
final class CelSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    CelSyntaxException(String why) {
        super(why, null, false, false);
    }
}
