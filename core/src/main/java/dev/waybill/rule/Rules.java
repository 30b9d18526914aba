package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.List;
import java.util.function.Function;

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
        return allowedRegistries(List.of(registries), container -> "Push it to one of them.");
    }

    /**
     * Makes the rule {@code allowed-registries} with words of your own on how an image gets to where it is allowed.
     *
     * @param registries as for {@link #allowedRegistries(String...)}
     * @param fix what to do about the image of a container, as a sentence
     */
    public static Rule allowedRegistries(List<String> registries, Function<PodContainer, String> fix) {
        AllowedRegistries allowed = AllowedRegistries.of(registries, fix);
        return Rule.error("allowed-registries", "Images come from the registries that are allowed.", allowed)
                .because("What is pulled from elsewhere nobody has looked at, and it may be gone tomorrow.");
    }

    /**
     * Makes the rule {@code allowed-provisioners}, an error: StorageClasses name these drivers only.
     *
     * <pre>{@code
     * RuleSet.recommended().and(Rules.allowedProvisioners("ebs.csi.aws.com", "efs.csi.aws.com"))
     * }</pre>
     *
     * @param provisioners the names, as {@code provisioner} of a StorageClass has them; a prefix does not stand for all that
     *     begin with it
     */
    public static Rule allowedProvisioners(String... provisioners) {
        return Rule.error(
                        "allowed-provisioners",
                        "StorageClasses name the drivers that are allowed.",
                        Check.each(StorageClass.class, AllowedProvisioners.of(provisioners)::check))
                .because("Who keeps the data decides who can read it, who backs it up, and what it costs.");
    }
}
