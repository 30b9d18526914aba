package dev.waybill.rule;

/** Where a rule comes from. */
public enum RuleGroup {
    /** What the API server would refuse. */
    API("What the API server refuses"),
    /** What one object says of another, and does not hold. */
    REFERENCE("What does not hold together"),
    /** What experience advises against. */
    PRACTICE("What practice advises against");

    private final String title;

    RuleGroup(String title) {
        this.title = title;
    }

    /** Returns the group's name for people. */
    public String title() {
        return title;
    }
}
