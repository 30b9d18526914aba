package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.quota.ClaimLimits;
import dev.waybill.kind.quota.ContainerLimits;
import dev.waybill.kind.quota.PodLimits;
import dev.waybill.value.Cpu;
import dev.waybill.value.Memory;
import dev.waybill.value.Quantity;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class LimitRangeTest {
    private final ContainerLimits container = ContainerLimits.of();

    @Test
    void printsWhatAnExpertWouldWrite() {
        LimitRange range = LimitRange.of(
                        "defaults",
                        container
                                .defaultRequest(Cpu.millicores(100), Memory.mebibytes(128))
                                .defaultLimit(Memory.mebibytes(256))
                                .max(Cpu.cores(2), Memory.gibibytes(4)))
                .namespace("shop")
                .limits(PodLimits.of().max(Cpu.cores(4), Memory.gibibytes(8)))
                .limits(ClaimLimits.between(Memory.gibibytes(1), Memory.gibibytes(100)));
        Approvals.verify(range, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void replacesTheLimitsOfAType() {
        LimitRange range = LimitRange.of("sizes", ClaimLimits.atLeast(Memory.gibibytes(1)));
        LimitRange other = range.limits(container.min(Cpu.cores(1))).limits(ClaimLimits.atMost(Memory.gibibytes(2)));

        assertThat(other.toModel().getSpec().getLimits()).hasSize(2);
        assertThat(other.toModel().getSpec().getLimits().get(0).getMin()).isEmpty();
        assertThat(other.explain("spec.limits[0].max.storage").value()).contains("2Gi");
        assertThat(range.toModel().getSpec().getLimits()).hasSize(1);
    }

    @Test
    void refusesBoundsThatCross() {
        refused(
                () -> container.min(Cpu.cores(2)).max(Cpu.cores(1)),
                "LimitRange of each Container, cpu: min 2 is more than max 1. Raise max to at least 2, or lower min to at"
                        + " most 1.");
        refused(
                () -> container.defaultLimit(Memory.gibibytes(2)).max(Memory.gibibytes(1)),
                "LimitRange of each Container, memory: defaultLimit 2Gi is more than max 1Gi. Raise max to at least 2Gi, or"
                        + " lower defaultLimit to at most 1Gi.");
        refused(
                () -> container.defaultLimit(Cpu.cores(1)).defaultRequest(Cpu.cores(2)),
                "LimitRange of each Container, cpu: defaultRequest 2 is more than defaultLimit 1. Raise defaultLimit to at"
                        + " least 2, or lower defaultRequest to at most 1.");
        refused(
                () -> container.defaultRequest(Cpu.cores(1)).min(Cpu.cores(2)),
                "LimitRange of each Container, cpu: min 2 is more than defaultRequest 1. Raise defaultRequest to at least 2,"
                        + " or lower min to at most 1.");
        refused(
                () -> ClaimLimits.between(Memory.gibibytes(2), Memory.gibibytes(1)),
                "LimitRange of each PersistentVolumeClaim, storage: min 2Gi is more than max 1Gi. Raise max to at least"
                        + " 2Gi, or lower min to at most 1Gi.");
    }

    @Test
    void refusesRatiosThatCannotBe() {
        refused(
                () -> PodLimits.of().maxLimitRequestRatio("cpu", Quantity.of("500m")),
                "LimitRange of each Pod, cpu: maxLimitRequestRatio 500m: 1 or more is allowed, for no limit is less than its"
                        + " request.");
        refused(
                () -> PodLimits.of().min(Cpu.cores(1)).max(Cpu.cores(2)).maxLimitRequestRatio("cpu", Quantity.of(4)),
                "LimitRange of each Pod, cpu: maxLimitRequestRatio 4 is more than max 2 through min 1. Lower it to at most"
                        + " 2.");
    }

    @Test
    void refusesToPromiseMoreDevicesThanThereAre() {
        refused(
                () -> container.max("nvidia.com/gpu", Quantity.of(2)).defaultRequest("nvidia.com/gpu", Quantity.of(1)),
                "LimitRange of each Container, nvidia.com/gpu: defaultRequest 1 is not the default limit 2. Kubernetes never"
                        + " hands out more of it than there is: make both the same.");
    }

    @Test
    void refusesResourcesThatContainersDoNotHave() {
        refused(
                () -> container.min("storage", Quantity.of("1Gi")),
                "LimitRange min resource 'storage': cpu, ephemeral-storage, memory, huge pages, or a name with a domain like"
                        + " 'nvidia.com/gpu' are allowed.");
    }

    private static void refused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }

    @Test
    void goesThroughFabric8sBuilder() {
        assertThat(LimitRange.of("a", container)
                        .customize(b -> b.editSpec().withLimits().endSpec())
                        .toModel()
                        .getSpec()
                        .getLimits())
                .isEmpty();
    }
}
