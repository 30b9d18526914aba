package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.workload.Disruption;
import dev.waybill.kind.workload.UnhealthyPodEvictionPolicy;
import dev.waybill.value.Image;
import dev.waybill.value.Percent;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class PodDisruptionBudgetTest {
    private final Deployment shop = Deployment.of("shop", Container.of("web", Image.of("shop:1")));
    private final PodDisruptionBudget budget = PodDisruptionBudget.of("shop", shop, Disruption.maxUnavailable(1));

    @Test
    void printsWhatAnExpertWouldWrite() {
        PodDisruptionBudget typical = PodDisruptionBudget.of("shop", shop, Disruption.minAvailable(Percent.of(50)))
                .namespace("shop")
                .unhealthyPodEvictionPolicy(UnhealthyPodEvictionPolicy.ALWAYS_ALLOW);
        Approvals.verify(typical, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void writesOneOfTheTwoAndKeepsTheReceiver() {
        assertThat(budget.disruption(Disruption.minAvailable(2)).toString())
                .contains("  minAvailable: 2\n")
                .doesNotContain("maxUnavailable");
        assertThat(budget.toString()).contains("  maxUnavailable: 1\n").doesNotContain("minAvailable");
    }

    @Test
    void takesEveryPodOfTheNamespace() {
        assertThat(PodDisruptionBudget.of("all", LabelSelector.everything(), Disruption.maxUnavailable(1))
                        .toString())
                .contains("  selector: {}\n");
    }

    @Test
    void explainsWhoWroteTheBudget() {
        assertThat(budget.disruption(Disruption.maxUnavailable(3))
                        .explain("spec.maxUnavailable")
                        .changes())
                .hasSize(2);
    }

    @Test
    void refusesMoreThanAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Disruption.minAvailable(Percent.of(101)))
                .withMessage("minAvailable 101%: at most 100% is allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Disruption.maxUnavailable(Percent.of(150)))
                .withMessage("maxUnavailable 150%: at most 100% is allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Disruption.maxUnavailable(-1))
                .withMessage("Count -1: a number of pods is 0 or more.");
    }

    @Test
    void goesThroughFabric8sBuilder() {
        assertThat(budget.customize(
                                b -> b.editMetadata().withGenerateName("other-").endMetadata())
                        .toModel()
                        .getMetadata()
                        .getGenerateName())
                .isEqualTo("other-");
    }
}
