package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.scheduling.Toleration;
import dev.waybill.kind.workload.DaemonSetRollingUpdate;
import dev.waybill.value.Image;
import dev.waybill.value.Percent;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class DaemonSetTest {
    private final DaemonSet agent = DaemonSet.of("agent", Container.of("agent", Image.of("agent:2.1")));

    @Test
    void printsWhatAnExpertWouldWrite() {
        DaemonSet set = agent.updateStrategy(DaemonSetRollingUpdate.of().unavailable(Percent.of(10)))
                .tolerate(Toleration.everyTaint());
        Approvals.verify(set, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void writesZeroUnavailableBesideASurge() {
        assertThat(DaemonSetRollingUpdate.of().unavailable(3).surge(1)).hasToString("""
                        type: RollingUpdate
                        rollingUpdate:
                          maxSurge: 1
                          maxUnavailable: 0
                        """);
    }

    @Test
    void takesTheLaterOfSurgeAndUnavailable() {
        assertThat(DaemonSetRollingUpdate.of().surge(1).unavailable(3))
                .isEqualTo(DaemonSetRollingUpdate.of().unavailable(3));
    }

    @Test
    void writesNoDetailsWhenUpdatedByHand() {
        assertThat(agent.updateStrategy(DaemonSetRollingUpdate.of().surge(1))
                        .updateOnDelete()
                        .toString())
                .contains("  updateStrategy:\n    type: OnDelete\n  selector");
    }

    @Test
    void refusesSharesThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DaemonSetRollingUpdate.of().unavailable(0))
                .withMessage("rolling update unavailable 0: no pod could ever be replaced. At least 1 is allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DaemonSetRollingUpdate.of().surge(Percent.of(101)))
                .withMessage("rolling update surge 101%: at most 100% is allowed.");
    }

    @Test
    void leavesItsReceiverAsItWas() {
        String before = agent.toString();
        DaemonSet unused = agent.revisionHistoryLimit(2);
        assertThat(unused.toModel().getSpec().getRevisionHistoryLimit()).isEqualTo(2);
        assertThat(agent).hasToString(before);
    }
}
