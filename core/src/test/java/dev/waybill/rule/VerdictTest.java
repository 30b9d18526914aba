package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.manifest.Manifest;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Our verdicts against those of a real kube-apiserver 1.36.3. The numbers are the level reached: raise them when it rises, and
 * never lower them.
 */
class VerdictTest {
    private static final int CASES = 6333;

    /** The verdict depends on the cluster: whether the namespace, the class, the account is there. */
    private static final int ADMISSION = 58;

    private static final double RECALL = 99.89;
    private static final double PRECISION = 100;

    @Test
    void refusesWhatTheApiServerRefusesAndNothingElse() {
        List<Verdict> verdicts = Verdicts.all();
        VerdictReport report = new VerdictReport();
        verdicts.forEach(report::add);

        System.out.println(report.table());
        System.out.println("left out, because the verdict depends on the cluster: "
                + String.join(
                        ", ",
                        verdicts.stream()
                                .filter(verdict -> verdict.stage().equals("admission"))
                                .map(Verdict::id)
                                .toList()));
        report.missed.forEach(line -> System.out.println("missed: " + line));
        assertThat(verdicts).hasSize(CASES);
        assertThat(verdicts)
                .filteredOn(verdict -> verdict.stage().equals("admission"))
                .hasSize(ADMISSION);
        assertThat(report.recall()).as("recall; missed: " + report.missed).isGreaterThanOrEqualTo(RECALL);
        assertThat(report.precision())
                .as("precision; false alarms: " + report.falseAlarms)
                .isGreaterThanOrEqualTo(PRECISION);
    }

    @Test
    void noRuleFailsOnABrokenObject() {
        for (Verdict verdict : Verdicts.all()) {
            Report report =
                    Manifest.read(verdict.json()).rules(RuleSet.strict()).check();

            assertThat(report.findings())
                    .as(verdict.id())
                    .extracting(Finding::rule)
                    .doesNotContain("rule-failed");
        }
    }
}
