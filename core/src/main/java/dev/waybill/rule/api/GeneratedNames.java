package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.ObjectMeta;

/** The name under which an object is created. */
final class GeneratedNames {
    /** apiserver's {@code names.maxGeneratedNameLength}. */
    private static final int MAX_BASE = 58;
    /** As long as the random text that the server appends, and of its letters. */
    private static final String RANDOM = "xxxxx";

    private GeneratedNames() {}

    /** The name; where the server makes it, one of the same form. Empty where there is nothing to make one of. */
    static String of(ObjectMeta metadata) {
        if (!Present.isBlank(metadata.getName()) || Present.isBlank(metadata.getGenerateName())) {
            return Present.text(metadata.getName());
        }
        String base = metadata.getGenerateName();
        return (base.length() > MAX_BASE ? base.substring(0, MAX_BASE) : base) + RANDOM;
    }
}
