package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobCheckTest {
    private static final String POD = "template: {spec: {restartPolicy: Never, containers: [{name: c, image: i}]}}";

    private static String job(String spec) {
        return Checked.yaml(
                "{apiVersion: batch/v1, kind: Job, metadata: {name: n}, spec: {" + spec + ", " + POD + "}}");
    }

    private static String cronJob(String job) {
        return Checked.yaml("{apiVersion: batch/v1, kind: CronJob, metadata: {name: n}, spec: {schedule: '@daily', "
                + "jobTemplate: {metadata: {labels: {'a b': ''}}, spec: {" + job + ", " + POD + "}}}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            parallelism: 0, completions: 0, backoffLimit: 0, ttlSecondsAfterFinished: 0, activeDeadlineSeconds: 0 | ``
            activeDeadlineSeconds: -1, backoffLimit: -1    | spec.activeDeadlineSeconds: invalid-value, spec.backoffLimit: invalid-value
            completionMode: Indexed                        | ``
            completionMode: Indexed, parallelism: 2        | spec.completions: missing-required-field
            completionMode: ''                             | spec.completionMode: enum-value
            completionMode: Indexed, completions: 100001, backoffLimitPerIndex: 1, parallelism: 10001 | spec.maxFailedIndexes: missing-required-field, spec.parallelism: invalid-value
            completionMode: Indexed, completions: 100001, backoffLimitPerIndex: 1, maxFailedIndexes: 10001 | spec.maxFailedIndexes: invalid-value
            completionMode: Indexed, completions: 200000, parallelism: 100001 | spec.parallelism: invalid-value
            backoffLimitPerIndex: 1                        | spec.backoffLimitPerIndex: invalid-value
            completionMode: NonIndexed, maxFailedIndexes: 1 | spec.backoffLimitPerIndex: missing-required-field, spec.maxFailedIndexes: invalid-value
            managedBy: a.b/C%20d                           | ``
            managedBy: ''                                  | spec.managedBy: missing-required-field
            managedBy: A.b/c                               | spec.managedBy: invalid-value
            managedBy: a.b/c?d                             | spec.managedBy: invalid-value
            podReplacementPolicy: ''                       | spec.podReplacementPolicy: enum-value
            podReplacementPolicy: TerminatingOrFailed, podFailurePolicy: {} | spec.podReplacementPolicy: enum-value
            podFailurePolicy: {rules: [{action: Ignore, onPodConditions: [{type: A}]}]} | ``
            podFailurePolicy: {rules: [null]}              | spec.podFailurePolicy.rules[0].action: missing-required-field, spec.podFailurePolicy.rules[0]: one-of-exactly-one
            podFailurePolicy: {rules: [{action: Count, onExitCodes: {containerName: c, values: [0, 2]}}]} | spec.podFailurePolicy.rules[0].onExitCodes.operator: missing-required-field
            podFailurePolicy: {rules: [{action: Count, onExitCodes: {containerName: '', operator: NotIn, values: [0]}}]} | spec.podFailurePolicy.rules[0].onExitCodes.containerName: not-found
            podFailurePolicy: {rules: [{action: Count, onExitCodes: {operator: In, values: [2, 0, 2]}}]} | spec.podFailurePolicy.rules[0].onExitCodes.values[1]: invalid-value, spec.podFailurePolicy.rules[0].onExitCodes.values[2]: duplicate-value, spec.podFailurePolicy.rules[0].onExitCodes.values: invalid-value
            successPolicy: {rules: [{succeededCount: 1}]}  | spec.successPolicy: forbidden-field
            completionMode: Indexed, completions: 9, successPolicy: {} | spec.successPolicy.rules: missing-required-field
            completionMode: Indexed, completions: 9, successPolicy: {rules: [{}]} | spec.successPolicy.rules[0]: missing-required-field
            completionMode: Indexed, completions: 9, successPolicy: {rules: [{succeededIndexes: '0,2-8', succeededCount: 8}, {succeededIndexes: ''}]} | ``
            completionMode: Indexed, completions: 9, successPolicy: {rules: [{succeededIndexes: '0-1', succeededCount: 3}]} | spec.successPolicy.rules[0].succeededCount: invalid-value
            completionMode: Indexed, completions: 9, successPolicy: {rules: [{succeededIndexes: '9'}]} | spec.successPolicy.rules[0].succeededIndexes: invalid-value
            completionMode: Indexed, completions: 9, successPolicy: {rules: [{succeededIndexes: '2,1'}]} | spec.successPolicy.rules[0].succeededIndexes: invalid-value
            completionMode: Indexed, completions: 9, successPolicy: {rules: [{succeededIndexes: '2-2'}]} | spec.successPolicy.rules[0].succeededIndexes: invalid-value
            completionMode: Indexed, completions: 9, successPolicy: {rules: [{succeededIndexes: '1-2-3'}]} | spec.successPolicy.rules[0].succeededIndexes: invalid-value
            completionMode: Indexed, completions: 9, successPolicy: {rules: [{succeededIndexes: '1,'}]} | spec.successPolicy.rules[0].succeededIndexes: invalid-value
            completionMode: Indexed, completions: 9, successPolicy: {rules: [{succeededIndexes: ' 1'}]} | spec.successPolicy.rules[0].succeededIndexes: invalid-value
            manualSelector: true, selector: {}             | ``
            """)
    void judgesAJob(String spec, String expected) {
        assertThat(job(spec)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            completions: 1                     | ``
            completionMode: Indexed            | spec.jobTemplate.spec.completions: missing-required-field
            selector: {}                       | spec.jobTemplate.spec.selector: selector-matches-template
            manualSelector: true               | spec.jobTemplate.spec.manualSelector: selector-matches-template
            manualSelector: false, parallelism: -1 | spec.jobTemplate.spec.parallelism: invalid-value
            """)
    void judgesTheJobsOfACronJob(String job, String expected) {
        assertThat(cronJob(job)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            restartPolicy: OnFailure | ``
            restartPolicy: Always    | spec.template.spec.restartPolicy: job-restart-policy
            restartPolicy: ''        | spec.template.spec.restartPolicy: job-restart-policy
            """)
    void wantsPodsThatEnd(String policy, String expected) {
        assertThat(Checked.yaml("{apiVersion: batch/v1, kind: Job, metadata: {name: n}, spec: {template: {spec: {"
                        + policy + ", containers: [{name: c, image: i}]}}}}"))
                .isEqualTo(expected);
    }

    @Test
    void leavesRoomInNamesForWhatIsAppended() {
        String job = "{apiVersion: batch/v1, kind: Job, metadata: {%s}, spec: {completionMode: Indexed, "
                + "completions: 101, " + POD + "}}";
        assertThat(Checked.yaml(job.formatted("name: " + "n".repeat(59)))).isEmpty();
        assertThat(Checked.yaml(job.formatted("name: " + "n".repeat(60))))
                .isEqualTo("metadata.name: derived-name-too-long");
        String cronJob = "{apiVersion: batch/v1, kind: CronJob, metadata: {%s}, spec: {schedule: '@daily', "
                + "jobTemplate: {spec: {" + POD + "}}}}";
        assertThat(Checked.yaml(cronJob.formatted("name: " + "n".repeat(52)))).isEmpty();
        assertThat(Checked.yaml(cronJob.formatted("name: " + "n".repeat(53))))
                .isEqualTo("metadata.name: derived-name-too-long");
        assertThat(Checked.yaml(cronJob.formatted("generateName: " + "n".repeat(48))))
                .isEqualTo("metadata.name: derived-name-too-long");
    }
}
