package dev.waybill.rule;

/** Makes rules that need to be told something: they are in no rule set until somebody adds them with {@code and(..)}. */
public final class Rules {
    private Rules() {}

    /**
     * Makes the rule {@code allowed-registries}, an error: images come from these registries only.
     *
     * <pre>{@code
     * RuleSet.recommended().and(Rules.allowedRegistries("registry.acme.io", "docker.io/library"))
     * }</pre>
     *
     * @param registries hosts, each with its port and a path where only a part of it is allowed; an image that names no
     *     registry comes from {@code docker.io}, and one with neither registry nor path from {@code docker.io/library}
     */
    public static Rule allowedRegistries(String... registries) {
        return Rule.error(
                        "allowed-registries",
                        "Images come from the registries that are allowed.",
                        Check.eachContainer(AllowedRegistries.of(registries)::check))
                .because("What is pulled from elsewhere nobody has looked at, and it may be gone tomorrow.");
    }
}
