package dev.waybill.migration;

import org.jspecify.annotations.Nullable;

/** Says that a word does not take these arguments, or that there is no such word: something else has to be written. */
final class Unsaid extends Exception {
    private static final long serialVersionUID = 1;

    Unsaid(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    Unsaid(String message) {
        super(message);
    }

    /** Returns what is there; a word that needs it can't be said where it is not. */
    static <T> T given(@Nullable T value) throws Unsaid {
        if (value == null) {
            throw new Unsaid("what the word needs is missing");
        }
        return value;
    }
}
