package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.pod.Container;
import dev.waybill.value.Image;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class PriorityClassTest {
    private final PriorityClass urgent = PriorityClass.of("urgent", 1_000_000_000);

    @Test
    void printsWhatAnExpertWouldWrite() {
        Approvals.verify(
                urgent.description("For what earns money.").asGlobalDefault().neverPreempting(),
                new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void isAskedForByReference() {
        assertThat(Deployment.of("shop", Container.of("web", Image.of("shop:1")))
                        .priority(urgent)
                        .toModel()
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getPriorityClassName())
                .isEqualTo("urgent");
    }

    @Test
    void refusesWhatBelongsToKubernetes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriorityClass.of("system-shop", 1))
                .withMessage("PriorityClass name 'system-shop': names that start with 'system-' belong to Kubernetes."
                        + " Choose another, or use existingPriorityClass(\"system-shop\").");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriorityClass.of("urgent", 1_000_000_001))
                .withMessage("PriorityClass 'urgent' value 1000000001: at most 1000000000 is allowed; what is above"
                        + " belongs to Kubernetes.");
    }
}
