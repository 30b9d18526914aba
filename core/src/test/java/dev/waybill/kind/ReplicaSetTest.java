package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.pod.Container;
import dev.waybill.value.Image;
import java.time.Duration;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class ReplicaSetTest {
    private final ReplicaSet workers = ReplicaSet.of("workers", Container.of("worker", Image.of("worker:1.0")));

    @Test
    void printsWhatAnExpertWouldWrite() {
        ReplicaSet set = workers.replicas(3).minReady(Duration.ofSeconds(10));
        Approvals.verify(set, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void refusesFewerThanNoReplicas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> workers.replicas(-2))
                .withMessage("ReplicaSet 'workers' replicas -2: 0 or more is allowed.");
    }

    @Test
    void leavesItsReceiverAsItWas() {
        String before = workers.toString();
        ReplicaSet unused = workers.replicas(0)
                .customize(b -> b.editSpec().withMinReadySeconds(3).endSpec());
        assertThat(unused.toModel().getSpec().getMinReadySeconds()).isEqualTo(3);
        assertThat(workers).hasToString(before);
    }
}
