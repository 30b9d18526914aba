package dev.waybill.rule.api;

/** A pattern that RE2 can't compile. */
final class Re2Exception extends Exception {
    private static final long serialVersionUID = 1;

    Re2Exception() {
        super(null, null, false, false);
    }
}
