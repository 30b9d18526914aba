package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.access.Verbs;
import dev.waybill.kind.selector.LabelSelector;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class ClusterRoleTest {

    @Test
    void printsWhatAnExpertWouldWrite() {
        ClusterRole role = ClusterRole.of("metrics-reader")
                .allow(Verbs.of("get", "list").on("nodes", "nodes/metrics"))
                .allow(Verbs.of("get").onUrls("/metrics", "/metrics/*"));
        Approvals.verify(role, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void aggregatesByLabels() {
        ClusterRole role = ClusterRole.of("monitoring")
                .aggregate(LabelSelector.of("rbac.acme.io/monitoring", "true"))
                .aggregate(LabelSelector.of("rbac.acme.io/metrics", "true"));
        Approvals.verify(role, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void refusesRulesThatWouldBeOverwritten() {
        String message =
                "ClusterRole 'monitoring' allow() and aggregate(): Kubernetes overwrites the rules of a role that"
                        + " aggregates. Put them into a ClusterRole with the labels that it selects.";
        ClusterRole role = ClusterRole.of("monitoring");
        ClusterRole aggregating = role.aggregate(LabelSelector.of("a", "b"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> aggregating.allow(Verbs.of("get").on("pods")))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aggregating.allow(Verbs.of("get").onUrls("*")))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> role.allow(Verbs.of("get").on("pods")).aggregate(LabelSelector.of("a", "b")))
                .withMessage(message);
    }

    @Test
    void refusesPathsThatNothingMatches() {
        for (String wrong : new String[] {"metrics", "/met*rics", "", "/a b"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Verbs.of("get").onUrls(wrong))
                    .withMessage(
                            "rule URL '" + wrong + "': a path like '/healthz' or '/metrics/*', or '*', is allowed.");
        }
    }

    @Test
    void isNoRoleAndLivesInNoNamespace() {
        assertThat(ClusterRole.of("a").isNamespaced()).isFalse();
        assertThat(ClusterRole.of("a")
                        .customize(b -> b.addNewRule().endRule())
                        .toModel()
                        .getRules())
                .hasSize(1);
    }
}
