package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.scheduling.NodeMatch;
import dev.waybill.kind.scheduling.TaintEffect;
import dev.waybill.kind.scheduling.Toleration;
import dev.waybill.kind.scheduling.Topology;
import dev.waybill.kind.scheduling.TopologySpread;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.workload.RollingUpdate;
import dev.waybill.value.Image;
import dev.waybill.value.Percent;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ScheduledTest {
    private static final Container WEB = Container.of("web", Image.of("acme/shop:1"));
    private static final Deployment SHOP = Deployment.of("shop", WEB);

    @Test
    void refusesToEvictOnATaintThatOnlyKeepsPodsAway() {
        Toleration evicting = Toleration.taint("flaky").evictAfter(Duration.ofSeconds(30));
        assertThat(evicting.effect(TaintEffect.NO_EXECUTE).toModel()).isEqualTo(evicting.toModel());
        refused(
                () -> evicting.effect(TaintEffect.NO_SCHEDULE),
                "toleration effect 'NoSchedule', evictAfter 30s: a pod is evicted by the effect 'NoExecute' alone. Leave"
                        + " effect(..) or evictAfter(..) out.");
    }

    @Test
    void refusesNodesWithoutAValueOrAName() {
        refused(
                () -> NodeMatch.labelled("disktype"),
                "node label 'disktype': no values. Name at least one, or ask for the label alone:"
                        + " nodesHaving(\"disktype\"), andHaving(\"disktype\").");
        refused(
                () -> NodeMatch.named("Node1"),
                "node name 'Node1': only lower-case letters, digits, '-' and '.' are allowed, it starts and ends with a"
                        + " letter or digit, and has at most 253 characters. Write 'node1'.");
    }

    @Test
    void everyTermOfNarrowedNodesIsItsOwn() {
        Deployment shop = SHOP.requireNodes(NodeMatch.named("a"), NodeMatch.named("b"))
                .requireNodes(NodeMatch.labelled("disktype", "ssd"), NodeMatch.having("spare"));
        List<NodeSelectorTerm> terms = shop.toModel()
                .getSpec()
                .getTemplate()
                .getSpec()
                .getAffinity()
                .getNodeAffinity()
                .getRequiredDuringSchedulingIgnoredDuringExecution()
                .getNodeSelectorTerms();
        assertThat(terms).hasSize(4);
        terms.get(0).getMatchFields().get(0).setKey("changed");
        assertThat(terms)
                .extracting(term -> term.getMatchFields().get(0).getKey())
                .containsExactly("changed", "metadata.name", "metadata.name", "metadata.name");
    }

    @Test
    void refusesTheSameSpreadTwice() {
        TopologySpread zones = TopologySpread.of(Topology.ZONE);
        assertThat(SHOP.spread(zones).spread(zones.orDoNotSchedule()).toString())
                .contains("DoNotSchedule", "ScheduleAnyway");
        refused(
                () -> SHOP.spreadAcross(Topology.ZONE).spread(zones.maxSkew(2)),
                "Deployment 'shop' spread over 'topology.kubernetes.io/zone', ScheduleAnyway: it is there already. Once"
                        + " each is allowed. Say all of it in one spread(..).");
    }

    @Test
    void refusesTheSameGateTwice() {
        refused(
                () -> SHOP.schedulingGate("acme.io/quota").schedulingGate("acme.io/quota"),
                "Deployment 'shop' schedulingGate 'acme.io/quota': it is there already. Name each gate once.");
    }

    @Test
    void refusesMoreUnavailableThanThereAre() {
        refused(
                () -> RollingUpdate.of().unavailable(Percent.of(101)),
                "rollingUpdate unavailable 101%: at most 100% is allowed.");
    }

    @Test
    void refusesASelectorThatTakesEveryPod() {
        LabelSelector all = LabelSelector.everything();
        String rest =
                " 'shop' selector: it is empty, and would take every pod for its own. At least one label is needed."
                        + " Write one like selector(\"app\", \"shop\"), or leave the selector out.";
        refused(() -> Deployment.of("shop", all, WEB), "Deployment" + rest);
        refused(() -> ReplicaSet.of("shop", all, WEB), "ReplicaSet" + rest);
        refused(() -> DaemonSet.of("shop", all, WEB), "DaemonSet" + rest);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
