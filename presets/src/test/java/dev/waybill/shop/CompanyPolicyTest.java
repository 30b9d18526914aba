package dev.waybill.shop;

import static dev.waybill.Waybill.between;
import static dev.waybill.Waybill.container;
import static dev.waybill.Waybill.deployment;
import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.mebibytes;
import static dev.waybill.Waybill.millicores;
import static dev.waybill.Waybill.percent;
import static dev.waybill.presets.Presets.SHUTDOWN;
import static dev.waybill.presets.Presets.batchJob;
import static dev.waybill.presets.Presets.because;
import static dev.waybill.presets.Presets.serverApp;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.storage.Provisioner;
import dev.waybill.presets.AppPolicy;
import dev.waybill.presets.BatchJob;
import dev.waybill.presets.CompanyPolicy;
import dev.waybill.presets.Draft;
import dev.waybill.presets.EbsStorage;
import dev.waybill.presets.SecurityLevel;
import dev.waybill.presets.ServerApp;
import dev.waybill.presets.check.CheckImages;
import dev.waybill.presets.check.Requirement;
import dev.waybill.rule.Finding;
import dev.waybill.rule.RuleSet;
import dev.waybill.value.KubernetesVersion;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a company decides shows in its apps and in what its rules find, and leaves the policy that it started from alone. */
class CompanyPolicyTest {
    private static final ServerApp ORDERS = serverApp("orders", image("registry.acme.io/orders:1.4.2"))
            .port(8080)
            .resources(millicores(500), mebibytes(512))
            .owner("team-orders");
    private static final BatchJob SETTLE = batchJob("settle", image("registry.acme.io/settle:2.0.1"))
            .once()
            .resources(millicores(500), mebibytes(512))
            .owner("team-orders");

    /** A check like those of databases, whose image is that of Docker Hub. */
    private record FromDockerHub(String name) implements Requirement {
        @Override
        public Container check(CheckImages images) {
            return container(name, image("postgres:17.6-alpine"))
                    .command("pg_isready")
                    .requests(millicores(10), mebibytes(16))
                    .limits(millicores(100), mebibytes(32));
        }

        @Override
        public Duration budget() {
            return ofSeconds(30);
        }
    }

    /** A default of a company's own. */
    private record Quiet() implements AppPolicy {
        @Override
        public String id() {
            return "quiet";
        }

        @Override
        public String sets() {
            return "QUIET=1";
        }

        @Override
        public String why() {
            return "Logs cost money.";
        }

        @Override
        public String source() {
            return "acme";
        }

        @Override
        public Draft apply(Draft draft) {
            return draft.container(c -> c.env("QUIET", "1"));
        }
    }

    private static Arguments decision(String name, UnaryOperator<CompanyPolicy> change, String... shown) {
        return arguments(name, change, List.of(shown));
    }

    static Stream<Arguments> decisions() {
        return Stream.of(
                decision("nodeGroupLabel", c -> c.nodeGroupLabel("acme.io/nodes"), "- key: acme.io/nodes"),
                decision("nodeGroupTaint", c -> c.nodeGroupTaint("acme.io/for"), "- key: acme.io/for"),
                decision("batchNodeGroup", c -> c.batchNodeGroup("night"), "value: night"),
                decision("deregisterFor", c -> c.deregisterFor(ofSeconds(15)), "seconds: 15"),
                decision("drainFor", c -> c.drainFor(ofSeconds(45)), "terminationGracePeriodSeconds: 55"),
                decision("startsWithin", c -> c.startsWithin(ofSeconds(300)), "failureThreshold: 60"),
                decision("serverPriority", c -> c.serverPriority("front", 9), "priorityClassName: front"),
                decision("batchPriority", c -> c.batchPriority("night", 9), "priorityClassName: night"),
                decision("scale", c -> c.scale(between(3, 9)), "minReplicas: 3", "maxReplicas: 9"),
                decision("scaleOnCpu", c -> c.scaleOnCpu(percent(55)), "averageUtilization: 55"),
                decision("cpuLimit", c -> c.cpuLimit(3), "cpu: 1500m"),
                decision("runAsUser", c -> c.runAsUser(10_001), "runAsUser: 10001", "fsGroup: 10001"),
                decision("ownerLabel", c -> c.ownerLabel("acme.io/owner"), "acme.io/owner: team-orders"),
                decision("partOf", c -> c.partOf("shop"), "app.kubernetes.io/part-of: shop"),
                decision("policy", c -> c.policy(new Quiet()), "name: QUIET"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisions")
    void whatACompanyDecidesShowsInItsAppsAndNotInThoseOfOthers(
            String name, UnaryOperator<CompanyPolicy> change, List<String> shown) {
        CompanyPolicy base = CompanyPolicy.standard();
        // Else the low priority of servers would be refused.
        CompanyPolicy low = name.equals("serverPriority") ? base.batchPriority("batch", 1) : base;
        String before = low.manifest(ORDERS, SETTLE).everywhere().toYaml();

        String after = change.apply(low).manifest(ORDERS, SETTLE).everywhere().toYaml();

        assertThat(before).doesNotContain(shown);
        assertThat(after).contains(shown);
        assertThat(low.manifest(ORDERS, SETTLE).everywhere().toYaml()).isEqualTo(before);
    }

    @Test
    void everyDecisionLeavesThePolicyThatItStartedFromAlone() {
        CompanyPolicy base = CompanyPolicy.standard();
        String platform = base.platform().toYaml();
        List<String> rules =
                base.ruleSet().rules().stream().map(Object::toString).toList();

        CompanyPolicy changed = base.namespaces("shop")
                .debuggers("sre")
                .security(SecurityLevel.BASELINE)
                .storageClass(EbsStorage.gp3("fast", Provisioner.AWS_EBS))
                .registries("registry.acme.io")
                .provisioners("ebs.csi.aws.com")
                .ownerLabel("acme.io/owner")
                .kubernetes(KubernetesVersion.V1_33)
                .rules(RuleSet.strict())
                .without(SHUTDOWN, because("We try it."));

        assertThat(changed.platform().toYaml()).isNotEqualTo(platform);
        assertThat(base.platform().toYaml()).isEqualTo(platform);
        assertThat(base.ruleSet().rules()).extracting(Object::toString).isEqualTo(rules);
        assertThat(base.ruleSet().target()).isEqualTo(KubernetesVersion.LATEST);
        assertThat(changed.ruleSet().target()).isEqualTo(KubernetesVersion.V1_33);
        assertThat(base.manifest(ORDERS).everywhere().check().leftOut()).isEmpty();
    }

    @Test
    void underBaselineAnImageMayRunAsRoot() {
        String restricted =
                CompanyPolicy.standard().manifest(ORDERS).everywhere().toYaml();
        String baseline = CompanyPolicy.standard()
                .security(SecurityLevel.BASELINE)
                .manifest(ORDERS)
                .everywhere()
                .toYaml();

        assertThat(restricted).contains("runAsNonRoot: true", "- ALL");
        assertThat(baseline)
                .doesNotContain("runAsNonRoot", "- ALL")
                .contains("allowPrivilegeEscalation: false", "type: RuntimeDefault", "readOnlyRootFilesystem: true");
    }

    @Test
    void imagesOfChecksAreNoExceptionAndTheFindingSaysWhatToDo() {
        CompanyPolicy company = CompanyPolicy.standard().registries("registry.acme.io");
        ServerApp checked = ORDERS.requires(new FromDockerHub("check-postgres-orders-db"));

        assertThat(company.manifest(ORDERS).everywhere().check().findings()).isEmpty();
        assertThat(company.manifest(checked).everywhere().check().errors())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("allowed-registries");
                    assertThat(finding.problem())
                            .isEqualTo(
                                    "'postgres:17.6-alpine' comes from 'docker.io', and allowed are registry.acme.io.");
                    assertThat(finding.fix())
                            .isEqualTo("It is the image of an init check: say"
                                    + " company.checkImages(CheckImages.mirroredAt(\"..\")) with a mirror of Docker Hub in"
                                    + " one of them, or allow docker.io/library.");
                });
        assertThat(company.registries("registry.acme.io", "docker.io/library")
                        .manifest(checked)
                        .everywhere()
                        .check()
                        .errors())
                .isEmpty();
    }

    @Test
    void anImageFromElsewhereIsToBePushed() {
        assertThat(CompanyPolicy.standard()
                        .registries("quay.io/acme")
                        .manifest(ORDERS)
                        .everywhere()
                        .check()
                        .errors())
                .extracting(Finding::rule, Finding::fix)
                .containsExactly(tuple("allowed-registries", "Push it to one of them."));
    }

    @Test
    void everyWorkloadSaysWhoseItIs() {
        CompanyPolicy company = CompanyPolicy.standard().ownerLabel("acme.io/owner");
        var raw = deployment("tool", container("tool", image("registry.acme.io/tool:1")));
        ServerApp nobodys = serverApp("nobodys", image("registry.acme.io/nobodys:1"))
                .port(8080)
                .resources(millicores(100), mebibytes(128));

        assertThat(company.manifest(ORDERS, SETTLE).everywhere().check().findings())
                .isEmpty();
        assertThat(company.manifest(nobodys, raw.label("acme.io/owner", "sre"))
                        .everywhere()
                        .check()
                        .errors())
                .extracting(Finding::toString)
                .satisfiesExactly(
                        finding -> assertThat(finding)
                                .contains(
                                        "Deployment 'nobodys'",
                                        " metadata.labels\n",
                                        "error owner-label: the label 'acme.io/owner' is missing, here and on the pods.",
                                        "Say owner(\"..\") of the app; what is no app takes label(\"acme.io/owner\","
                                                + " \"..\") and podLabel."),
                        finding -> assertThat(finding)
                                .contains(
                                        "Deployment 'tool'",
                                        " spec.template.metadata.labels\n",
                                        "the label 'acme.io/owner' is missing on the pods."));
    }

    @Test
    void storageIsKeptByAllowedDrivers() {
        CompanyPolicy company = CompanyPolicy.standard().provisioners("ebs.csi.eks.amazonaws.com");

        assertThat(company.platform().check().errors())
                .extracting(Finding::rule)
                .containsExactly("allowed-provisioners");
        assertThat(company.storageClass(EbsStorage.gp3("ebs", Provisioner.AWS_EBS_AUTO_MODE))
                        .platform()
                        .check()
                        .findings())
                .isEmpty();
    }

    @Test
    void rulesAndTheirSeveritiesAreTheCompanys() {
        CompanyPolicy company = CompanyPolicy.standard();
        ServerApp latest = serverApp("orders", image("registry.acme.io/orders"))
                .port(8080)
                .resources(millicores(500), mebibytes(512));

        assertThat(company.manifest(latest).everywhere().check().hasErrors()).isFalse();
        assertThat(company.rules(RuleSet.recommended().raise("image-tag"))
                        .manifest(latest)
                        .everywhere()
                        .check()
                        .errors())
                .extracting(Finding::rule)
                .containsExactly("image-tag");
    }

    private static Arguments refused(String name, ThrowingCallable call, String message) {
        return arguments(name, call, message);
    }

    static Stream<Arguments> refusals() {
        CompanyPolicy company = CompanyPolicy.standard();
        return Stream.of(
                refused(
                        "a registry that is a URL",
                        () -> company.registries("https://registry.acme.io"),
                        "allowed registry 'https://registry.acme.io': a host and maybe a path are allowed"),
                refused("no registry", company::registries, "allowed registries: none is given"),
                refused("no driver", company::provisioners, "allowed provisioners: none is given"),
                refused(
                        "a driver with a space",
                        () -> company.provisioners("ebs csi"),
                        "allowed provisioner 'ebs csi'"),
                refused(
                        "a priority of Kubernetes",
                        () -> company.serverPriority("system-web", 1),
                        "company serverPriority: PriorityClass name 'system-web': names that start with 'system-' belong"),
                refused(
                        "a priority above all",
                        () -> company.serverPriority("server", 1_000_000_001),
                        "company serverPriority: PriorityClass 'server' value 1000000001: at most 1000000000 is allowed"),
                refused(
                        "a priority without a name",
                        () -> company.batchPriority("", 1),
                        "company batchPriority: PriorityClass name ''"),
                refused(
                        "batch jobs before servers, in apps",
                        () -> company.batchPriority("batch", 1_000_000)
                                .manifest(ORDERS)
                                .everywhere(),
                        "company batchPriority 'batch' 1000000 and serverPriority 'server' 1000000: servers go before"
                                + " batch jobs. Lower that of batch jobs to at most 999999, or raise that of servers."),
                refused(
                        "batch jobs before servers, in the platform",
                        () -> company.serverPriority("server", 10).platform().toYaml(),
                        "company batchPriority 'batch' 1000 and serverPriority 'server' 10"),
                refused(
                        "one class for both",
                        () -> company.batchPriority("server", 10).platform().toYaml(),
                        "company batchPriority and serverPriority: both are named 'server'"),
                refused("root", () -> company.runAsUser(0), "company runAsUser 0: 1 or more is allowed"),
                refused("less than the request", () -> company.cpuLimit(0), "company cpuLimit 0: 1 or more"),
                refused("nobody", () -> company.debuggers(" "), "company debuggers ' ': the name of a group"),
                refused(
                        "a namespace of Kubernetes",
                        () -> company.namespaces("kube-system"),
                        "company namespace 'kube-system': names that start with 'kube-' belong to Kubernetes"),
                refused("a namespace in capitals", () -> company.namespaces("Shop"), "company namespace 'Shop'"),
                refused("a label with a space", () -> company.ownerLabel("my owner"), "company ownerLabel 'my owner'"),
                refused(
                        "a policy whose id is taken",
                        () -> company.policy(new Quiet()).policy(new Quiet()),
                        "policy 'quiet': the id is taken"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refuses(String name, ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(message);
    }
}
