package dev.waybill.rule;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
    /** The manifest would be refused, or can't do what it is for: it is not written. */
    ERROR,
    /** Practice advises against it: the manifest is written all the same. */
    WARNING;

    /** Returns the word in the report: {@code error}, {@code warning}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
