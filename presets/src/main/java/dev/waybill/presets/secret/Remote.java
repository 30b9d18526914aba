package dev.waybill.presets.secret;

import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Quoted;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a store holds a value: {@code remoteRef} of an ExternalSecret.
 *
 * @param key the parameter's or secret's name in the store, with its path: {@code /prod/orders/db} in Parameter Store, {@code
 *     prod/orders/db} in Secrets Manager
 * @param property the part of it that is meant, where it is JSON; empty for the whole
 * @param version the version that is meant; empty for the newest
 */
@CheckReturnValue
public record Remote(String key, Optional<String> property, Optional<String> version) {

    /** Refuses texts that are empty or begin or end with a blank. */
    public Remote {
        check("remote key", key);
        property.ifPresent(text -> check("remote '" + key + "' property", text));
        version.ifPresent(text -> check("remote '" + key + "' version", text));
    }

    /** Means the newest version of a value. */
    public static Remote of(String key) {
        return new Remote(key, Optional.empty(), Optional.empty());
    }

    private static void check(String subject, String text) {
        if (text.isBlank() || !text.equals(text.strip())) {
            throw new IllegalArgumentException(subject + " " + Quoted.of(text)
                    + ": it is empty, or begins or ends with a blank. Write it as the store has it.");
        }
    }

    /**
     * Sets {@code property}: one field of a value that is JSON. A dot leads further down, as in {@code db.password}.
     * Default: the whole value. A repeat replaces.
     */
    public Remote property(String field) {
        return new Remote(key, Optional.of(field), version);
    }

    /**
     * Sets {@code version}, as the store writes it: {@code 3} in Parameter Store, {@code AWSCURRENT} or {@code uuid/..} in
     * Secrets Manager. Default: the newest. A repeat replaces.
     */
    public Remote version(String text) {
        return new Remote(key, property, Optional.of(text));
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", key);
        property.ifPresent(text -> fields.put("property", text));
        version.ifPresent(text -> fields.put("version", text));
        return fields;
    }
}
