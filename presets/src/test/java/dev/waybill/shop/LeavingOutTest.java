package dev.waybill.shop;

import static dev.waybill.Waybill.between;
import static dev.waybill.Waybill.manifest;
import static dev.waybill.Waybill.percent;
import static dev.waybill.presets.Presets.NETWORK;
import static dev.waybill.presets.Presets.PLACEMENT;
import static dev.waybill.presets.Presets.PRIORITY;
import static dev.waybill.presets.Presets.SCALING;
import static dev.waybill.presets.Presets.SHUTDOWN;
import static dev.waybill.presets.Presets.because;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waybill.kind.ExplainedField;
import dev.waybill.kind.KubernetesObjects;
import dev.waybill.presets.BatchJob;
import dev.waybill.presets.BatchPolicy;
import dev.waybill.presets.CompanyPolicy;
import dev.waybill.presets.ServerApp;
import dev.waybill.presets.ServerPolicy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LeavingOutTest {
    private static final ServerApp SERVER = Apps.orders()
            .scale(between(2, 10), on -> on.onCpu(percent(60)))
            .config("EXPIRED_TIME", "3600")
            .onlyFrom(Apps.orders())
            .requires(new Ping("cache"));
    private static final BatchJob JOB = Apps.settle().config("DAY", "1").requires(new Ping("cache"));

    static List<ServerPolicy> serverPolicies() {
        return CompanyPolicy.standard().serverPolicies();
    }

    static List<BatchPolicy> batchPolicies() {
        return CompanyPolicy.standard().batchPolicies();
    }

    @ParameterizedTest
    @MethodSource("serverPolicies")
    void eachPolicyOfAServerCanGoAlone(ServerPolicy policy) {
        ServerApp without = SERVER.without(policy, because("a test asks for it"));

        assertThat(policiesOf(SERVER)).contains(policy.id());
        assertThat(policiesOf(without))
                .containsExactlyInAnyOrderElementsOf(policiesOf(SERVER).stream()
                        .filter(id -> !id.equals(policy.id()))
                        .toList());
        assertThat(manifest(without).check().errors()).isEmpty();
        assertThat(manifest(without).check().toString())
                .contains("left out policy " + policy.id() + " of server app 'orders' (LeavingOutTest.java:")
                .contains(": a test asks for it\n");
    }

    @ParameterizedTest
    @MethodSource("batchPolicies")
    void eachPolicyOfAJobCanGoAlone(BatchPolicy policy) {
        for (BatchJob job : List.of(JOB, Apps.migrate().config("DAY", "1").requires(new Ping("cache")))) {
            BatchJob without = job.without(policy, because("a test asks for it"));

            assertThat(policiesOf(without)).doesNotContain(policy.id());
            assertThat(manifest(without).check().errors()).isEmpty();
        }
        assertThat(policiesOf(JOB)).contains(policy.id());
    }

    @Test
    void whatWasSaidStaysWithoutThePolicy() {
        String yaml =
                SERVER.without(SCALING, because("the old limits are kept")).toString();

        assertThat(yaml).contains("averageUtilization: 60").doesNotContain("behavior:");
    }

    @Test
    void aCompanyLeavesOutForAll() {
        CompanyPolicy company = CompanyPolicy.standard().without(PRIORITY, because("one cluster for servers alone"));

        var report = company.manifest(SERVER, JOB).everywhere().check();

        assertThat(report.leftOut())
                .extracting(each -> each.subject() + " " + each.policy())
                .containsExactly("server app 'orders' priority", "batch job 'settle' priority");
        assertThat(report.toString()).contains("one cluster for servers alone");
        assertThat(SERVER.under(company).toString()).doesNotContain("priorityClassName");
    }

    @Test
    void aReasonIsNeeded() {
        assertThatThrownBy(() -> because("  "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a reason is needed");
    }

    @Test
    void whatWasSaidForAPolicyIsNamedWithIt() {
        ServerApp app = Apps.orders()
                .nodeGroup("shared")
                .onlyFrom(Apps.settle())
                .readyAt("/ready")
                .requires(new Ping("cache"))
                .without(PLACEMENT, because("no groups yet"))
                .without(NETWORK, because("the mesh decides"))
                .without(NETWORK, because("the mesh decides alone"));

        assertThat(manifest(app).check().toString().replaceAll(":\\d+\\)", ")")).endsWith("""
                        left out policy placement of server app 'orders' (LeavingOutTest.java), and with it\
                         nodeGroup 'shared' (LeavingOutTest.java): no groups yet
                        left out policy network of server app 'orders' (LeavingOutTest.java), and with it\
                         onlyFrom (LeavingOutTest.java): the mesh decides alone
                        0 errors, 1 warning
                        """);
    }

    @Test
    void aPolicyThatTheCompanyDoesNotHaveIsRefused() {
        ServerApp app = Apps.orders().without(new Stamp("stamp"), because("a slip"));

        assertThatThrownBy(app::objects)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("server app 'orders' without 'stamp' (LeavingOutTest.java:")
                .hasMessageContaining("the company has no such policy");
        assertThat(app.under(CompanyPolicy.standard().policy(new Stamp("stamp")))
                        .toString())
                .doesNotContain("acme.io/stamp");
    }

    @Test
    void aPolicyOfOnesOwnIsKnownByItsId() {
        assertThat(NETWORK.id()).isEqualTo("network");
        assertThat(SHUTDOWN).hasToString("shutdown");
        assertThatThrownBy(() -> CompanyPolicy.standard().without(new Stamp("shutdwon"), because("a slip")))
                .hasMessageContaining("there is no such policy")
                .hasMessageContaining("Did you mean 'shutdown'");
    }

    private static List<String> policiesOf(KubernetesObjects app) {
        return app.objects().stream()
                .flatMap(object -> object.explain().stream())
                .map(ExplainedField::origin)
                .flatMap(origin -> Stream.ofNullable(
                        origin.reason().map(reason -> reason.policy()).orElse(null)))
                .distinct()
                .toList();
    }
}
