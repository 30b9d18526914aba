package dev.waybill.maven.shared;

import org.jspecify.annotations.Nullable;

/** Ends a goal. With a cause something broke, without one the work found what has to be mended. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    /** Says what has to be mended. */
    public Refusal(String message) {
        this(message, null);
    }

    /** Says what broke. */
    public Refusal(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
