package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.RestartPolicy;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.value.Image;
import java.time.Duration;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class PodTest {
    private final Pod migration = Pod.of("migration", Container.of("flyway", Image.of("flyway/flyway:11.8")));

    @Test
    void printsWhatAnExpertWouldWrite() {
        Pod pod = migration
                .label("team", "shop")
                .restartPolicy(RestartPolicy.ON_FAILURE)
                .activeDeadline(Duration.ofMinutes(10));
        Approvals.verify(pod, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void isSelectedByItsLabels() {
        assertThat(migration.podSelector()).isEqualTo(LabelSelector.of("app.kubernetes.io/name", "migration"));
        Pod own = Pod.of("one", LabelSelector.of("app", "shop"), Container.of("web", Image.of("shop:1")));
        assertThat(own.toModel().getMetadata().getLabels()).containsOnlyKeys("app");
    }

    @Test
    void keepsTheLabelsThatSelectIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> migration.label("app.kubernetes.io/name", "other"))
                .withMessage("Pod 'migration' podLabel 'app.kubernetes.io/name' = 'other': the selector asks for"
                        + " 'migration', so these pods would never be found. Use another key, or give the factory a"
                        + " selector of your own.");
    }

    @Test
    void refusesAnEmptyDeadline() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> migration.activeDeadline(Duration.ZERO))
                .withMessage(
                        "Pod 'migration' activeDeadline PT0S: it must be 1 second or more. Write Duration.ofSeconds(1).");
    }

    @Test
    void leavesItsReceiverAsItWas() {
        String before = migration.toString();
        Pod unused = migration
                .restartPolicy(RestartPolicy.NEVER)
                .customize(b -> b.editSpec().withPriority(7).endSpec());
        assertThat(unused.toString()).contains("priority: 7");
        assertThat(migration).hasToString(before);
    }
}
