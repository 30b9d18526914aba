package dev.waybill.presets;

import dev.waybill.rule.PodContainer;
import dev.waybill.rule.Rule;
import dev.waybill.rule.RuleSet;
import dev.waybill.rule.Rules;
import java.util.List;

/** The rules that follow from what a company has decided. */
final class CompanyRules {
    private static final String CHECK = "check-";

    private CompanyRules() {}

    static RuleSet of(CompanyValues values) {
        RuleSet rules = values.rules;
        if (values.kubernetes.isPresent()) {
            rules = rules.target(values.kubernetes.get());
        }
        if (!values.registries.isEmpty()) {
            rules = rules.and(registries(values.registries));
        }
        if (values.ownerLabel.isPresent()) {
            rules = rules.and(OwnerRule.of(values.ownerLabel.get()));
        }
        if (!values.provisioners.isEmpty()) {
            rules = rules.and(provisioners(values.provisioners));
        }
        return rules;
    }

    static Rule registries(List<String> allowed) {
        return Rules.allowedRegistries(allowed, CompanyRules::howAnImageGetsThere);
    }

    static Rule provisioners(List<String> allowed) {
        return Rules.allowedProvisioners(allowed.toArray(String[]::new));
    }

    /** Nobody pushes the images of checks one by one: they come from Docker Hub or from a mirror of it. */
    private static String howAnImageGetsThere(PodContainer container) {
        return container.init() && container.name().startsWith(CHECK)
                ? "It is the image of an init check: say company.checkImages(CheckImages.mirroredAt(\"..\")) with a"
                        + " mirror of Docker Hub in one of them, or allow docker.io/library."
                : "Push it to one of them.";
    }
}
