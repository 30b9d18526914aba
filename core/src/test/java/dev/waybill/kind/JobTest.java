package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.workload.ExitCodes;
import dev.waybill.kind.workload.FailureAction;
import dev.waybill.kind.workload.JobRestartPolicy;
import dev.waybill.kind.workload.JobScheduling;
import dev.waybill.kind.workload.PodConditions;
import dev.waybill.kind.workload.PodReplacementPolicy;
import dev.waybill.kind.workload.SuccessRule;
import dev.waybill.value.Image;
import java.time.Duration;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class JobTest {
    private final Job load = Job.of("load", Container.of("loader", Image.of("loader:3.2")));

    @Test
    void printsWhatAnExpertWouldWrite() {
        Job job = load.indexed(10)
                .parallelism(5)
                .backoffLimitPerIndex(2)
                .maxFailedIndexes(3)
                .podFailureRule(FailureAction.FAIL_INDEX, ExitCodes.of(42).container("loader"))
                .podFailureRule(FailureAction.IGNORE, PodConditions.of("DisruptionTarget"))
                .successRule(SuccessRule.indexes("0,2-4").succeededCount(3))
                .activeDeadline(Duration.ofHours(1))
                .ttlAfterFinished(Duration.ofDays(1));
        Approvals.verify(job, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void sortsExitCodesAndWritesEachOnce() {
        assertThat(ExitCodes.otherThan(3, 0, 3).toModel().getOnExitCodes().getValues())
                .containsExactly(0, 3);
    }

    @Test
    void findsThePodsByAManualSelector() {
        Job job = load.manualSelector(LabelSelector.of("app", "loader"));
        assertThat(job.podSelector()).isEqualTo(LabelSelector.of("app", "loader"));
        assertThat(job.toModel().getSpec().getTemplate().getMetadata().getLabels())
                .containsEntry("app", "loader");
        refused(
                () -> job.podLabel("app", "other"),
                "Job 'load' podLabel 'app' = 'other': the selector asks for 'loader', so these pods would never be"
                        + " found. Use another key, or give the factory a selector of your own.");
    }

    @Test
    void placesItsPodsAsAGang() {
        assertThat(load.scheduling(JobScheduling.of().gang(3)).toString())
                .contains("  scheduling:\n    schedulingPolicy:\n      gang:\n        minCount: 3\n");
        assertThat(JobScheduling.of().gang(3).gang()).hasToString("schedulingPolicy:\n  gang: {}\n");
        refused(() -> JobScheduling.of().gang(0), "job scheduling gang 0: at least 1 is allowed.");
    }

    @Test
    void refusesANameThatIsNoLabel() {
        refused(
                () -> Job.of("j".repeat(64), Container.of("loader", Image.of("loader:3.2"))),
                "Job name '" + "j".repeat(64)
                        + "': at most 63 characters are allowed, because its pods carry the name as"
                        + " a label; this one has 64. Shorten it by 1.");
    }

    @Test
    void refusesANameThatLeavesNoRoomForTheIndex() {
        Job longest = Job.of("j".repeat(61), Container.of("loader", Image.of("loader:3.2")));
        assertThat(longest.indexed(10).name()).hasSize(61);
        refused(
                () -> longest.indexed(11),
                "Job '" + "j".repeat(61) + "' indexed 11: the last pod would have the host name '" + "j".repeat(61)
                        + "-10' (64 characters). At most 63 are allowed, and no '.'. Shorten the Job's name.");
        assertThat(Job.of("a.b", Container.of("loader", Image.of("loader:3.2"))).name())
                .isEqualTo("a.b");
        refused(
                () -> Job.of("a.b", Container.of("loader", Image.of("loader:3.2")))
                        .indexed(2),
                "Job 'a.b' indexed 2: the last pod would have the host name 'a.b-1' (5 characters). At most 63 are"
                        + " allowed, and no '.'. Shorten the Job's name.");
    }

    @Test
    void refusesIndexesOfAJobThatHasNone() {
        refused(
                () -> load.backoffLimitPerIndex(1),
                "Job 'load' backoffLimitPerIndex 1: only an indexed Job has indexes. Write indexed(completions) before"
                        + " it.");
        refused(
                () -> load.successRule(SuccessRule.count(1)),
                "Job 'load' successRule: only an indexed Job has one. Write indexed(completions) before it.");
        refused(
                () -> load.indexed(5).maxFailedIndexes(1),
                "Job 'load' maxFailedIndexes 1: no index fails by itself without a limit of its own. Write"
                        + " backoffLimitPerIndex(failures) before it.");
        refused(
                () -> load.indexed(5).backoffLimitPerIndex(1).maxFailedIndexes(6),
                "Job 'load' maxFailedIndexes 6: there are 5 indexes. At most 5 is allowed.");
        refused(
                () -> load.indexed(5).podFailureRule(FailureAction.FAIL_INDEX, ExitCodes.of(1)),
                "Job 'load' podFailureRule FailIndex: no index fails by itself without a limit of its own. Write"
                        + " backoffLimitPerIndex(failures) before it.");
        refused(
                () -> load.indexed(5).parallelism(100_001),
                "Job 'load' parallelism 100001: an indexed Job takes at most 100000.");
    }

    @Test
    void refusesFailureRulesThatDoNotFit() {
        Job strict = load.podFailureRule(FailureAction.FAIL_JOB, ExitCodes.of(42));
        refused(
                () -> strict.restartPolicy(JobRestartPolicy.ON_FAILURE),
                "Job 'load' restartPolicy OnFailure: a pod failure policy needs Never, because a container that is started"
                        + " again is no failed pod. Leave restartPolicy or podFailureRule out.");
        refused(
                () -> strict.podReplacementPolicy(PodReplacementPolicy.TERMINATING_OR_FAILED),
                "Job 'load' podReplacementPolicy TerminatingOrFailed: a pod failure policy needs Failed. Leave"
                        + " podReplacementPolicy out: Failed is then the default.");
        refused(
                () -> load.podFailureRule(
                        FailureAction.FAIL_JOB, ExitCodes.of(1).container("loder")),
                "Job 'load' podFailureRule container 'loder': it has loader. Did you mean 'loader'?");
        refused(
                () -> {
                    Job many = load;
                    for (int i = 0; i < 21; i++) {
                        many = many.podFailureRule(FailureAction.COUNT, ExitCodes.of(1));
                    }
                },
                "Job 'load' podFailureRule: 21 rules; at most 20 are allowed.");
    }

    @Test
    void refusesCausesThatNeverHold() {
        refused(
                () -> ExitCodes.of(0),
                "exitCodes 0: a container that ends with 0 has not failed. 1 to 255 are allowed.");
        refused(() -> ExitCodes.of(256), "exitCodes 256: 0 to 255 are allowed.");
        refused(() -> ExitCodes.of(), "exitCodes: 0 codes; 1 to 255 are allowed.");
        refused(
                () -> {
                    PodConditions many = PodConditions.of("a");
                    for (int i = 0; i < 20; i++) {
                        many = many.orCondition("b");
                    }
                },
                "podCondition 'b': there are 20 conditions already, and no more are allowed. Write a second rule.");
    }

    @Test
    void refusesSuccessRulesThatNeverHold() {
        Job five = load.indexed(5);
        refused(
                () -> five.successRule(SuccessRule.count(6)),
                "Job 'load' successRule succeededCount 6: there are 5 indexes, so it could never hold. At most 5 is"
                        + " allowed.");
        refused(
                () -> five.successRule(SuccessRule.indexes("3-5")),
                "Job 'load' successRule index 5: the indexes are 0 to 4.");
        refused(
                () -> five.successRule(SuccessRule.count(5)).completions(4),
                "Job 'load' successRule succeededCount 5: there are 4 indexes, so it could never hold. At most 4 is"
                        + " allowed.");
        refused(() -> SuccessRule.count(0), "success rule succeededCount 0: at least 1 is allowed.");
        refused(
                () -> SuccessRule.indexes("0,2-4").succeededCount(5),
                "success rule succeededCount 5: the rule names 4 indexes (0,2-4), so it could never hold. At most 4 is"
                        + " allowed.");
        refused(
                () -> SuccessRule.indexes("0,2-4,3"),
                "succeededIndexes '0,2-4,3': the indexes have to ascend, each named once. Look at '3'.");
        refused(
                () -> SuccessRule.indexes("0, 2"),
                "succeededIndexes '0, 2': numbers and ranges are allowed, separated by commas, as in '0,2-4'. ' 2' is not"
                        + " a number of at most 6 digits.");
    }

    @Test
    void refusesAControllerWithoutADomain() {
        refused(
                () -> load.managedBy("queue"),
                "Job 'load' managedBy 'queue': a domain, '/' and a name are allowed, at most 63 characters in all, as in"
                        + " 'acme.io/queue'.");
    }

    @Test
    void leavesItsReceiverAsItWas() {
        String before = load.toString();
        Job unused = load.suspended().manualSelector(LabelSelector.of("app", "loader"));
        assertThat(unused.toModel().getSpec().getSuspend()).isTrue();
        assertThat(load).hasToString(before);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
