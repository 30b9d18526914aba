package dev.waybill.shop;

import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.manifest;
import static dev.waybill.Waybill.mebibytes;
import static dev.waybill.Waybill.millicores;
import static dev.waybill.Waybill.schedule;
import static dev.waybill.presets.Presets.batchJob;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waybill.kind.workload.ConcurrencyPolicy;
import dev.waybill.presets.BatchJob;
import dev.waybill.rule.Finding;
import dev.waybill.rule.RuleSet;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

/** What is said of a job wins over every default, and is refused in its own line when it is wrong. */
class BatchJobTest {
    private static final BatchJob SETTLE = Apps.settle();
    private static final BatchJob MIGRATE = Apps.migrate();

    @Test
    void jobsWithNothingSaidPassEveryRule() {
        for (BatchJob job : new BatchJob[] {SETTLE, MIGRATE}) {
            assertThat(manifest(job).check().findings()).isEmpty();
            assertThat(manifest(job).rules(RuleSet.strict()).check().findings())
                    .extracting(Finding::rule)
                    .containsExactlyInAnyOrder("image-digest", "networkpolicy-missing");
        }
    }

    @Test
    void printsAJobThatRunsOnce() {
        Approvals.verify(MIGRATE.toString(), new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void itsEndIsTheUsers() {
        assertThat(SETTLE.deadline(ofHours(3)).retries(0).toString())
                .contains("activeDeadlineSeconds: 10800", "backoffLimit: 0");
        assertThat(MIGRATE.keepFor(ofMinutes(5)).toString()).contains("ttlSecondsAfterFinished: 300");
        assertThatThrownBy(() -> SETTLE.retries(-1)).hasMessageContaining("retries -1: 0 or more is allowed");
        assertThatThrownBy(() -> SETTLE.deadline(ofSeconds(0))).hasMessageContaining("deadline");
    }

    @Test
    void aDisruptionDoesNotCountAsAFailure() {
        assertThat(SETTLE.toString())
                .contains("podFailurePolicy:\n        rules:\n          - action: Ignore\n")
                .contains("type: DisruptionTarget");
    }

    @Test
    void doorsLeadToTheOrdinaryKinds() {
        String yaml = SETTLE.config("A", "1")
                .job(j -> j.parallelism(3))
                .cronJob(c -> c.concurrencyPolicy(ConcurrencyPolicy.REPLACE))
                .container(c -> c.args("--fast"))
                .configMap(c -> c.entry("B", "2"))
                .serviceAccount(a -> a.annotation("acme.io/role", "settle"))
                .toString();

        assertThat(yaml)
                .contains("parallelism: 3", "concurrencyPolicy: Replace", "--fast", "B: \"2\"", "acme.io/role: settle");
        assertThat(MIGRATE.job(j -> j.parallelism(3)).toString()).contains("parallelism: 3");
        assertThatThrownBy(MIGRATE.cronJob(c -> c.suspended())::objects)
                .hasMessageContaining("batch job 'migrate' (BatchJobTest.java:")
                .hasMessageContaining("there is no CronJob to change");
    }

    @Test
    void aScheduleMayDoWithoutAZone() {
        BatchJob job = batchJob("nightly", image("acme/nightly:1.0.0"))
                .schedule(schedule("0 3 * * *"))
                .resources(millicores(100), mebibytes(64));

        assertThat(job.toString()).contains("schedule: \"0 3 * * *\"").doesNotContain("timeZone");
    }

    @Test
    void aDeadlineHoldsTheChecks() {
        assertThatThrownBy(() -> SETTLE.deadline(ofSeconds(60)).requires(new Ping("dwh")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("batch job 'settle' deadline 60s (BatchJobTest.java:")
                .hasMessageContaining("may take 90s to be checked");
    }
}
