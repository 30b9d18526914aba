package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.quota.QuotaScope;
import dev.waybill.kind.quota.ScopeMatch;
import dev.waybill.kind.scheduling.ExistingPriorityClass;
import dev.waybill.kind.storage.ExistingStorageClass;
import dev.waybill.value.Cpu;
import dev.waybill.value.Memory;
import dev.waybill.value.Quantity;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class ResourceQuotaTest {
    private final ResourceQuota quota = ResourceQuota.of("shop");

    @Test
    void printsWhatAnExpertWouldWrite() {
        ResourceQuota all = quota.namespace("shop")
                .requests(Cpu.cores(10), Memory.gibibytes(20))
                .limits(Memory.gibibytes(40))
                .pods(50)
                .storage(Memory.gibibytes(500))
                .storage(new ExistingStorageClass("gp3"), Memory.gibibytes(100))
                .loadBalancers(2)
                .count("deployments.apps", 20)
                .hard("requests.nvidia.com/gpu", Quantity.of(4));
        Approvals.verify(all, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void countsPodsOfAPriority() {
        ResourceQuota urgent = quota.pods(5).where(ScopeMatch.priorityIn(new ExistingPriorityClass("urgent")));
        Approvals.verify(urgent, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void replacesAmountsAndKeepsTheReceiver() {
        ResourceQuota one = quota.pods(1);

        assertThat(one.pods(2).explain("spec.hard.pods").value()).contains("2");
        assertThat(one.explain("spec.hard.pods").value()).contains("1");
        assertThat(one.scope(QuotaScope.TERMINATING)
                        .scope(QuotaScope.TERMINATING)
                        .toModel()
                        .getSpec()
                        .getScopes())
                .containsExactly("Terminating");
    }

    @Test
    void refusesScopesThatContradict() {
        refused(
                () -> quota.scope(QuotaScope.TERMINATING).scope(QuotaScope.NOT_TERMINATING),
                "ResourceQuota 'shop' scopes Terminating and NotTerminating: nothing is both. Make a ResourceQuota for"
                        + " each.");
        refused(
                () -> quota.scope(QuotaScope.BEST_EFFORT).where(ScopeMatch.in(QuotaScope.NOT_BEST_EFFORT)),
                "ResourceQuota 'shop' scopes BestEffort and NotBestEffort: nothing is both. Make a ResourceQuota for"
                        + " each.");
    }

    @Test
    void refusesWhatAScopeDoesNotCount() {
        refused(
                () -> quota.requests(Cpu.cores(1)).scope(QuotaScope.BEST_EFFORT),
                "ResourceQuota 'shop' scope BestEffort does not count 'requests.cpu'. Bound it in a ResourceQuota without"
                        + " that scope.");
        refused(
                () -> quota.scope(QuotaScope.TERMINATING).storage(Memory.gibibytes(1)),
                "ResourceQuota 'shop' scope Terminating does not count 'requests.storage'. Bound it in a ResourceQuota"
                        + " without that scope.");
        refused(
                () -> quota.where(ScopeMatch.withoutVolumeAttributes()).pods(1),
                "ResourceQuota 'shop' scope VolumeAttributesClass does not count 'pods'. Bound it in a ResourceQuota without"
                        + " that scope.");
    }

    @Test
    void refusesUnknownNamesAndPartsOfAnObject() {
        refused(
                () -> quota.hard("pods", Quantity.of("500m")),
                "ResourceQuota 'shop' pods 500m: a whole number is allowed, for it is counted.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quota.hard("deployments", Quantity.of(1)))
                .withMessageStartingWith("ResourceQuota 'shop' resource 'deployments': configmaps, cpu, ");
        refused(() -> quota.pods(-1), "ResourceQuota 'shop' pods -1: 0 or more is allowed.");
    }

    private static void refused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }

    @Test
    void goesThroughFabric8sBuilder() {
        assertThat(quota.customize(b -> b.editSpec().addToScopes("Terminating").endSpec())
                        .toModel()
                        .getSpec()
                        .getScopes())
                .hasSize(1);
    }
}
