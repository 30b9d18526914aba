package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.SuccessPolicyRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When an Indexed Job counts as done before all of its indexes are. */
final class SuccessPolicies {
    /** {@code maxSuccessPolicyRule}. */
    private static final int MAX_RULES = 20;
    /** {@code maxJobSuccessPolicySucceededIndexesLimit}. */
    private static final int MAX_INDEXES_BYTES = 64 * 1024;

    private SuccessPolicies() {}

    static void check(JobSpec spec, @Nullable Integer completions, At at, Causes causes) {
        if (!JobSpecs.INDEXED.equals(spec.getCompletionMode())) {
            causes.forbidden(at, "only a Job with the completionMode Indexed has one");
            return;
        }
        At atRules = at.child("rules");
        List<SuccessPolicyRule> rules = Present.items(spec.getSuccessPolicy().getRules());
        if (rules.isEmpty()) {
            causes.required(atRules, "Write one rule at least.");
        }
        if (rules.size() > MAX_RULES) {
            causes.tooMany(atRules, rules.size(), MAX_RULES);
        }
        for (int i = 0; i < rules.size(); i++) {
            SuccessPolicyRule rule = rules.get(i) == null ? new SuccessPolicyRule() : rules.get(i);
            rule(rule, completions, atRules.index(i), causes);
        }
    }

    private static void rule(SuccessPolicyRule rule, @Nullable Integer completions, At at, Causes causes) {
        String indexes = rule.getSucceededIndexes();
        Integer count = rule.getSucceededCount();
        if (indexes == null && count == null) {
            causes.required(at, "Write succeededIndexes, succeededCount, or both.");
        }
        // That completions are missing is reported already.
        if (completions == null) {
            return;
        }
        long listed =
                indexes == null ? completions : indexes(indexes, completions, at.child("succeededIndexes"), causes);
        if (count == null) {
            return;
        }
        At atCount = at.child("succeededCount");
        Counts.notNegative(count, atCount, causes);
        if (count > completions) {
            causes.invalid(atCount, count, "the Job has only " + completions + " indexes (completions)");
        } else if (count > listed) {
            causes.invalid(atCount, count, "succeededIndexes lists only " + listed);
        }
    }

    /** How many indexes the text lists; none where it can't be read. */
    private static long indexes(String text, int completions, At at, Causes causes) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        if (length > MAX_INDEXES_BYTES) {
            causes.tooLong(at, length, MAX_INDEXES_BYTES);
        }
        long count = count(text, completions);
        if (count < 0) {
            causes.invalid(
                    at, text, "it lists indexes from 0 to " + (completions - 1L) + " in rising order, as in '0,2-3'");
            return 0;
        }
        return count;
    }

    /** -1 where the text can't be read. */
    private static long count(String text, int completions) {
        if (text.isEmpty()) {
            return 0;
        }
        long count = 0;
        long previous = -1;
        for (int start = 0; start <= text.length(); ) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 ? text.length() : comma;
            String interval = text.substring(start, end);
            int dash = interval.indexOf('-');
            Long first = GoNumbers.parse(dash < 0 ? interval : interval.substring(0, dash));
            Long last = dash < 0 ? first : GoNumbers.parse(interval.substring(dash + 1));
            if (first == null
                    || last == null
                    || first >= completions
                    || last >= completions
                    || (dash >= 0 && first >= last)
                    || (start > 0 && previous >= first)) {
                return -1;
            }
            count += last - first + 1;
            previous = last;
            start = end + 1;
        }
        return count;
    }
}
