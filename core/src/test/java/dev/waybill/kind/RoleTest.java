package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.access.Verbs;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void printsWhatAnExpertWouldWrite() {
        Role role = Role.of("shop-leader")
                .namespace("shop")
                .allow(Verbs.of("get", "list", "watch").on("pods", "pods/log"))
                .allow(Verbs.of("get", "update")
                        .onGroup("coordination.k8s.io", "leases")
                        .named("shop-leader"));
        Approvals.verify(role, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void addsRulesAndKeepsTheReceiver() {
        Role one = Role.of("shop").allow(Verbs.of("get").on("pods"));
        Role two = one.allow(Verbs.of("*").onGroup("*", "*"));

        assertThat(one.toModel().getRules()).hasSize(1);
        assertThat(two.toModel().getRules()).hasSize(2);
        assertThat(two.explain("rules[0].verbs[0]").value()).contains("get");
    }

    @Test
    void refusesWordsThatNothingMatches() {
        refused(
                () -> Role.of("a/b"),
                "Role name 'a/b': '/' and '%' are not allowed, it is not empty, '.' or '..'. Write 'a-b'.");
        refused(
                () -> Verbs.of("GET"),
                "rule verb 'GET': a lower-case word like 'get', or '*', is allowed. Write 'get'.");
        refused(
                () -> Verbs.of("get").on("Pods"),
                "rule resource 'Pods': a lower-case plural like 'pods', a subresource like 'pods/log', or '*', is"
                        + " allowed. Write 'pods'.");
        refused(
                () -> Verbs.of("get").on("pods, secrets"),
                "rule resource 'pods, secrets': a lower-case plural like 'pods', a subresource like 'pods/log', or '*',"
                        + " is allowed.");
        refused(
                () -> Verbs.of("get").onGroup("apps/v1", "deployments"),
                "rule API group 'apps/v1': a group without its version is allowed. Write 'apps'.");
        refused(
                () -> Verbs.of("get").on("pods").named(""),
                "rule resource name '': '/' and '%' are not allowed, it is not empty, '.' or '..'.");
    }

    private static void refused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }

    @Test
    void goesThroughFabric8sBuilder() {
        assertThat(Role.of("shop")
                        .customize(b -> b.addNewRule().endRule())
                        .toModel()
                        .getRules())
                .hasSize(1);
    }
}
