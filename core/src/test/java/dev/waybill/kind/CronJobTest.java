package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.workload.ConcurrencyPolicy;
import dev.waybill.kind.workload.JobRestartPolicy;
import dev.waybill.value.Image;
import dev.waybill.value.Schedule;
import java.time.Duration;
import java.time.ZoneId;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class CronJobTest {
    private static final Schedule NIGHTLY = Schedule.of("30 3 * * *", ZoneId.of("Asia/Seoul"));

    private final Job backup =
            Job.of("backup", Container.of("dump", Image.of("postgres:17")).command("pg_dump"));
    private final CronJob nightly = CronJob.of("nightly", NIGHTLY, backup);

    @Test
    void printsWhatAnExpertWouldWrite() {
        CronJob cronJob = CronJob.of(
                        "backup",
                        NIGHTLY,
                        backup.label("team", "shop")
                                .annotation("acme.io/owner", "shop")
                                .backoffLimit(2))
                .concurrencyPolicy(ConcurrencyPolicy.FORBID)
                .startingDeadline(Duration.ofMinutes(10));
        Approvals.verify(cronJob, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void replacesTheScheduleWithItsZone() {
        assertThat(nightly.schedule(Schedule.of("@hourly")).toString())
                .contains("schedule: \"@hourly\"")
                .doesNotContain("timeZone");
    }

    @Test
    void changesItsJob() {
        CronJob changed = nightly.job(
                job -> job.restartPolicy(JobRestartPolicy.ON_FAILURE).parallelism(2));
        assertThat(changed.job().toModel().getSpec().getParallelism()).isEqualTo(2);
        assertThat(changed.toString()).contains("restartPolicy: OnFailure");
    }

    @Test
    void holdsWhatCustomizeDidToTheJob() {
        Job customized = backup.customize(b -> b.editSpec().withBackoffLimit(9).endSpec())
                .parallelism(2);
        assertThat(CronJob.of("nightly", NIGHTLY, customized)
                        .toModel()
                        .getSpec()
                        .getJobTemplate()
                        .getSpec())
                .isEqualTo(customized.toModel().getSpec());
    }

    @Test
    void explainsWhatTheJobWrote() {
        assertThat(nightly.explain("spec.jobTemplate.spec.template.spec.restartPolicy")
                        .changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.step()).isEqualTo("job");
                    assertThat(change.after()).isEqualTo("Never");
                });
    }

    @Test
    void selectsThePodsOfItsJobs() {
        assertThat(nightly.podSelector()).isEqualTo(backup.podSelector());
    }

    @Test
    void refusesANameThatLeavesNoRoomForTheTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CronJob.of("c".repeat(53), NIGHTLY, backup))
                .withMessage(
                        "CronJob name '" + "c".repeat(53) + "': at most 52 characters are allowed, because its Jobs"
                                + " need up to 11 more for the time; this one has 53. Shorten it by 1.");
        assertThat(CronJob.of("c".repeat(52), NIGHTLY, backup).name()).hasSize(52);
    }

    @Test
    void refusesJobsThatCanNotBeRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nightly.job(job -> job.manualSelector(LabelSelector.of("app", "backup"))))
                .withMessage("CronJob 'nightly' job 'backup' manualSelector: all its Jobs would take each other's pods."
                        + " Leave it out: Kubernetes makes a selector for each.");
        String longest = "c".repeat(52);
        assertThat(CronJob.of(longest, NIGHTLY, backup.indexed(10)).name()).isEqualTo(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CronJob.of(longest, NIGHTLY, backup.indexed(11)))
                .withMessage(
                        "CronJob '" + longest + "' job indexed 11: the last pod would have a host name as '" + longest
                                + "-12345678-10', of 64 characters. At most 63 are allowed, and no '.'. Shorten the CronJob's"
                                + " name.");
    }

    @Test
    void refusesCountsBelowZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nightly.failedJobsHistoryLimit(-1))
                .withMessage("CronJob 'nightly' failedJobsHistoryLimit -1: 0 or more is allowed.");
    }

    @Test
    void leavesItsReceiverAsItWas() {
        String before = nightly.toString();
        CronJob unused = nightly.suspended().job(job -> job.parallelism(4));
        assertThat(unused.toModel().getSpec().getSuspend()).isTrue();
        assertThat(nightly).hasToString(before);
    }
}
