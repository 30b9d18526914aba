package dev.waybill.rule;

/**
 * An exception from a rule for one object, with the reason. It is listed in the report; when nothing is left to waive, that
 * is a finding as well.
 *
 * @param rule the rule's id
 * @param object the object as {@code Kind/name}, or {@code namespace/Kind/name}
 * @param reason why the rule need not hold here, as a sentence
 */
public record Waiver(String rule, String object, String reason) {

    /** Refuses an object in another form, and a waiver without a reason. */
    public Waiver {
        if (object.split("/", -1).length < 2 || object.startsWith("/") || object.endsWith("/")) {
            throw new IllegalArgumentException(
                    "waiver of " + rule + " for '" + object + "': name the object as Kind/name, as in Service/shop.");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("waiver of " + rule + " for '" + object
                    + "': the reason is empty. Say why the rule need not hold there; the next reader will ask.");
        }
    }

    boolean covers(Finding finding) {
        ObjectName name = finding.object();
        String plain = name.kind() + "/" + name.name();
        return finding.rule().equals(rule) && (object.equals(plain) || object.equals(name.namespace() + "/" + plain));
    }
}
