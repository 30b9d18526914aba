package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import java.util.List;

/** Rules about priority classes among each other. */
final class PriorityRules implements Check {
    private PriorityRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                                "globaldefault-priority",
                                "At most one PriorityClass is the default of the cluster.",
                                new PriorityRules())
                        .in(RuleGroup.REFERENCE)
                        .because(
                                "The API server refuses a second one, so which pods get which priority depends on who came first."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        defaults(set, found);
    }

    private static void defaults(ObjectSet set, Findings found) {
        PriorityClass first = null;
        for (PriorityClass each : set.objects(PriorityClass.class)) {
            if (Given.isTrue(each.getGlobalDefault())) {
                if (first == null) {
                    first = each;
                } else {
                    found.add(
                            each,
                            "globalDefault",
                            ObjectName.of(first) + " is the default already.",
                            "Leave globalDefault out of one of them.");
                }
            }
        }
    }
}
