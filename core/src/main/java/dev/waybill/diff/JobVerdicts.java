package dev.waybill.diff;

import java.util.List;

/** What runs to its end. */
final class JobVerdicts {
    /** Of a Job that has not started: {@code AllowMutableSchedulingDirectives} of the Job's validation. */
    private static final List<String> SCHEDULING = List.of(
            "spec.template.metadata.labels",
            "spec.template.metadata.annotations",
            "spec.template.spec.nodeSelector",
            "spec.template.spec.affinity.nodeAffinity",
            "spec.template.spec.tolerations",
            "spec.template.spec.schedulingGates");

    private JobVerdicts() {}

    static Verdict of(Pair pair, At at) {
        if (pair.after().id().kind().equals("CronJob")) {
            return Verdict.live(
                    at.in("spec.jobTemplate")
                            ? "The next run takes it; Jobs that run already go on as they are."
                            : "It holds from the next run on.");
        }
        if (mayChange(pair, at)) {
            return Verdict.live(
                    at.in("spec.completions")
                            ? "An indexed Job grows or shrinks when completions and parallelism change together."
                            : "The Job is suspended, so where its pods run can still be changed.");
        }
        if (at.in("spec.suspend")) {
            return Verdict.live(
                    Tree.isTrue(pair.after().tree(), "spec", "suspend")
                            ? "The Job stops its pods until it goes on."
                            : "The Job starts its pods.");
        }
        return Verdict.live("The running Job follows it.");
    }

    /** Whether this field of this Job can be changed, although it can't in general. */
    static boolean mayChange(Pair pair, At at) {
        if (!pair.groupKind().equals("batch/Job")) {
            return false;
        }
        if (at.in("spec.completions")) {
            return elastic(pair.before()) && elastic(pair.after());
        }
        if (Tree.isTrue(pair.before().tree(), "spec", "suspend")) {
            for (String field : SCHEDULING) {
                if (at.in(field)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean elastic(Snapshot job) {
        String completions = Tree.text(job.tree(), "spec", "completions");
        return Tree.text(job.tree(), "spec", "completionMode").equals("Indexed")
                && completions.equals(Tree.text(job.tree(), "spec", "parallelism"));
    }
}
