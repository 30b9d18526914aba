package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static final double RECALL = 99.0;
    private static final double PRECISION = 99.8;

    @Test
    void refusesWhatTheApiServerRefusesAndNothingElse() {
        List<Verdict> verdicts = Verdicts.all();
        VerdictReport report = new VerdictReport();
        verdicts.forEach(report::add);

        System.out.println(report.table());
        assertThat(verdicts).hasSize(CASES);
        assertThat(verdicts)
                .filteredOn(verdict -> verdict.stage().equals("admission"))
                .hasSize(ADMISSION);
        assertThat(report.recall()).as("recall; missed: " + report.missed).isGreaterThanOrEqualTo(RECALL);
        assertThat(report.precision())
                .as("precision; false alarms: " + report.falseAlarms)
                .isGreaterThanOrEqualTo(PRECISION);
    }
}
