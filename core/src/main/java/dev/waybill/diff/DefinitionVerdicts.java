package dev.waybill.diff;

import org.jspecify.annotations.Nullable;

/** Definitions of custom resources. */
final class DefinitionVerdicts {
    private static final String SCHEMA = "spec.versions[].schema";

    private DefinitionVerdicts() {}

    static Verdict of(At at, @Nullable Object after) {
        if (at.shape().equals("spec.versions[]") && after == null) {
            return Verdict.recreation(
                    "The API server refuses it while objects may be stored in that version; who uses the"
                            + " version fails afterwards.");
        }
        if (at.shape().startsWith(SCHEMA)) {
            return isProperty(at) && after == null
                    ? Verdict.data("The field is dropped from each object that is written from now on.")
                    : Verdict.live("Objects are checked by it when they are written the next time.");
        }
        return Verdict.live("The API server serves it at once.");
    }

    /** Whether it is the schema of one field, to be looked at as a whole. */
    static boolean isProperty(At at) {
        int properties = at.shape().lastIndexOf(".properties.");
        return properties > 0
                && at.shape().startsWith(SCHEMA)
                && at.shape().indexOf('.', properties + ".properties.".length()) < 0;
    }
}
