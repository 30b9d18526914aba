package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobRulesTest {

    private static String job(String metadata, String spec, String pod) {
        return "apiVersion: batch/v1\nkind: Job\nmetadata: {name: import" + metadata + "}\nspec:\n"
                + Found.lines(2, spec)
                + Found.lines(
                        2,
                        "template: {spec: {" + pod
                                + ", containers: [{name: a, image: \"registry.acme.io/import:1.4.2\"}]}}");
    }

    private static String cronJob(String spec, String job) {
        return "apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: report}\nspec:\n"
                + Found.lines(2, spec)
                + Found.lines(2, "jobTemplate:")
                + Found.lines(4, "spec:")
                + Found.lines(6, job)
                + Found.lines(
                        6,
                        "template: {spec: {restartPolicy: Never, containers: [{name: a, image: \"registry.acme.io/report:1.4.2\"}]}}");
    }

    @Test
    void aJobEnds() {
        String rule = "job-unbounded";
        assertThat(Found.by(rule, job("", "backoffLimit: 2", "restartPolicy: Never")))
                .containsExactly(
                        "warning spec.activeDeadlineSeconds: it is not set, so a pod that hangs runs for ever. Set it to the longest"
                                + " time that a run may take.",
                        "warning spec.ttlSecondsAfterFinished: it is not set, so the finished Job and its pods stay for ever. Set"
                                + " it, to 86400 for a day.");
        assertThat(Found.by(
                        rule,
                        job("", "ttlSecondsAfterFinished: 60", "restartPolicy: Never, activeDeadlineSeconds: 60")))
                .isEmpty();
        assertThat(Found.placesOf(
                        rule,
                        job(", annotations: {helm.sh/hook: pre-install}", "backoffLimit: 2", "restartPolicy: Never")))
                .containsExactly("warning spec.activeDeadlineSeconds");
        assertThat(Found.placesOf(rule, cronJob("schedule: '@daily'", "ttlSecondsAfterFinished: 60")))
                .containsExactly(
                        "warning spec.jobTemplate.spec.activeDeadlineSeconds",
                        "warning spec.jobTemplate.spec.ttlSecondsAfterFinished");
        assertThat(Found.by(rule, cronJob("schedule: '@daily'", "activeDeadlineSeconds: 60")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    backoffLimit: 6|activeDeadlineSeconds: 630; Never; 1
                    backoffLimit: 6|activeDeadlineSeconds: 631; Never; 0
                    activeDeadlineSeconds: 300; Never; 0
                    backoffLimit: 6; Never; 0
                    backoffLimit: 0|activeDeadlineSeconds: 5; Never; 0
                    backoffLimit: 6|activeDeadlineSeconds: 60; OnFailure; 0
                    backoffLimit: 8|activeDeadlineSeconds: 1800; Never; 1
                    """)
    void theDeadlineLeavesTimeForTheRetries(String spec, String policy, int count) {
        assertThat(Found.placesOf("job-deadline-vs-backoff", job("", spec, "restartPolicy: " + policy)))
                .hasSize(count)
                .allMatch("warning spec.activeDeadlineSeconds"::equals);
    }

    @Test
    void saysHowManyRetriesThereAre() {
        assertThat(Found.by(
                        "job-deadline-vs-backoff",
                        job("", "backoffLimit: 6|activeDeadlineSeconds: 300", "restartPolicy: Never")))
                .containsExactly(
                        "warning spec.activeDeadlineSeconds: the waits before 6 retries take 630s, but the Job ends after"
                                + " 300s, after 4 of them. Raise it above 630, or lower backoffLimit to 4.");
        assertThat(JobBackoff.seconds(8)).isEqualTo(630 + 2 * 600);
        assertThat(JobBackoff.retriesWithin(10)).isZero();
        assertThat(JobBackoff.retriesWithin(11)).isEqualTo(1);
        assertThat(JobBackoff.retriesWithin(1231)).isEqualTo(7);
        assertThat(JobBackoff.seconds(Integer.MAX_VALUE)).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    cron-never-fires; schedule: 0 0 31 2 *; ''; spec.schedule
                    cron-never-fires; schedule: 0 0 29 2 *; ''; ''
                    cron-never-fires; schedule: 0 0 31 2 MON; ''; ''
                    cron-never-fires; schedule: whenever; ''; ''
                    cronjob-overlap; schedule: '*/5 * * * *'|startingDeadlineSeconds: 60; activeDeadlineSeconds: 301; spec.concurrencyPolicy
                    cronjob-overlap; schedule: '*/5 * * * *'|startingDeadlineSeconds: 60; activeDeadlineSeconds: 300; ''
                    cronjob-overlap; schedule: '*/5 * * * *'|startingDeadlineSeconds: 60|concurrencyPolicy: Allow; activeDeadlineSeconds: 900; spec.concurrencyPolicy
                    cronjob-overlap; schedule: '*/5 * * * *'|startingDeadlineSeconds: 60|concurrencyPolicy: Forbid; activeDeadlineSeconds: 900; ''
                    cronjob-overlap; schedule: '*/5 * * * *'|startingDeadlineSeconds: 60; ''; ''
                    cronjob-overlap; schedule: '@daily'; ''; spec.startingDeadlineSeconds
                    cronjob-overlap; schedule: '@daily'|startingDeadlineSeconds: 9; ''; spec.startingDeadlineSeconds
                    cronjob-overlap; schedule: '@daily'|startingDeadlineSeconds: 10; ''; ''
                    cronjob-overlap; schedule: '@daily'|suspend: true; ''; ''
                    cronjob-deadline-vs-period; schedule: '*/5 * * * *'|concurrencyPolicy: Replace; activeDeadlineSeconds: 900; spec.jobTemplate.spec.activeDeadlineSeconds
                    cronjob-deadline-vs-period; schedule: '*/5 * * * *'|concurrencyPolicy: Replace; activeDeadlineSeconds: 290; ''
                    cronjob-deadline-vs-period; schedule: '*/5 * * * *'|concurrencyPolicy: Forbid; activeDeadlineSeconds: 900; ''
                    """)
    void runsOfACronJobAreApart(String rule, String spec, String job, String path) {
        assertThat(Found.placesOf(rule, cronJob(spec, job)))
                .hasSize(path.isEmpty() ? 0 : 1)
                .allMatch(("warning " + path)::equals);
    }

    @Test
    void saysWhenTheNextRunComes() {
        assertThat(Found.by(
                        "cronjob-overlap",
                        cronJob("schedule: '*/5 * * * *'|startingDeadlineSeconds: 60", "activeDeadlineSeconds: 900")))
                .containsExactly(
                        "warning spec.concurrencyPolicy: a run may take 900s, but '*/5 * * * *' fires again after 300s, and"
                                + " the next one starts beside it. Set concurrencyPolicy to Forbid, or shorten activeDeadlineSeconds.");
        assertThat(Found.by("cron-never-fires", cronJob("schedule: 0 0 31 2 *", "")))
                .containsExactly(
                        "warning spec.schedule: '0 0 31 2 *' never comes: none of its months has such a day. Write a date"
                                + " that occurs; a job that is only started by hand says suspend: true.");
    }
}
