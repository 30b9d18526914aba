package dev.waybill.shop;

import static dev.waybill.Waybill.cores;
import static dev.waybill.Waybill.gibibytes;
import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.mebibytes;
import static dev.waybill.Waybill.millicores;
import static dev.waybill.presets.Presets.batchJob;
import static dev.waybill.presets.Presets.serverApp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.LimitRange;
import dev.waybill.kind.ResourceQuota;
import dev.waybill.kind.storage.Provisioner;
import dev.waybill.kind.storage.ReclaimPolicy;
import dev.waybill.manifest.Manifest;
import dev.waybill.presets.BatchJob;
import dev.waybill.presets.CompanyNamespace;
import dev.waybill.presets.CompanyPolicy;
import dev.waybill.presets.EbsStorage;
import dev.waybill.presets.SecurityLevel;
import dev.waybill.presets.ServerApp;
import dev.waybill.rule.Finding;
import dev.waybill.rule.Report;
import dev.waybill.value.KubernetesVersion;
import java.time.ZoneId;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The objects that a company's presets refer to, and those that bound them. */
class PlatformTest {
    private static final CompanyPolicy COMPANY =
            CompanyPolicy.standard().namespaces("shop", "reports").debuggers("sre");
    private static final ServerApp ORDERS = serverApp("orders", image("registry.acme.io/orders:1.4.2"))
            .port(8080)
            .resources(millicores(500), mebibytes(512));
    private static final BatchJob SETTLE = batchJob("settle", image("registry.acme.io/settle:2.0.1"))
            .schedule("30 2 * * *", ZoneId.of("Asia/Seoul"))
            .resources(cores(1), gibibytes(2));

    private static KubernetesObject find(Manifest manifest, String kind, String name) {
        return manifest.objects().stream()
                .filter(each -> each.kind().equals(kind) && each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isTheApprovedYaml() {
        Approvals.verify(COMPANY.platform().toYaml(), new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void keepsToTheRules() {
        assertThat(CompanyPolicy.standard().platform().check().findings()).isEmpty();
        Report report = COMPANY.platform().closedSet().check();

        assertThat(report.findings()).isEmpty();
        assertThat(report.waived())
                .extracting(
                        waived -> waived.waiver().rule() + " " + waived.waiver().object())
                .containsExactly("rbac-wildcards shop/Role/debuggers", "rbac-wildcards reports/Role/debuggers");
    }

    @ParameterizedTest
    @EnumSource(SecurityLevel.class)
    void takesTheAppsOfTheCompanyAsTheyAre(SecurityLevel level) {
        CompanyPolicy company = COMPANY.security(level);
        Manifest all = company.platform()
                .and(company.manifest(ORDERS, SETTLE)
                        .manifest(m -> m.namespace("shop"))
                        .everywhere())
                .closedSet();

        assertThat(all.check().findings()).isEmpty();
        // Read back, a reference is a mere name: it has to lead to an object of the platform.
        Manifest read = Manifest.read(all.toYaml()).closedSet();
        assertThat(read.check().findings()).extracting(Finding::rule).containsOnly("rbac-wildcards");
    }

    @Test
    void anAppWithoutThePlatformRefersToNothing() {
        Manifest read = Manifest.read(COMPANY.manifest(ORDERS).everywhere().toYaml());

        assertThat(read.closedSet().check().errors()).extracting(Finding::rule).contains("priority-class-exists");
    }

    @Test
    void refusesMoreThanTheRoomOfANamespace() {
        CompanyPolicy small =
                CompanyPolicy.standard().namespace(CompanyNamespace.of("shop").room(cores(1), gibibytes(1)));

        // The two pods that there are at least, of 500m and 512Mi, fit; the third of an update does not.
        assertThat(small.platform()
                        .and(small.manifest(ORDERS)
                                .manifest(m -> m.namespace("shop"))
                                .everywhere())
                        .check()
                        .errors())
                .isNotEmpty()
                .extracting(Finding::rule)
                .containsOnly("surge-exceeds-quota");
    }

    @Test
    void aNamespaceOfTheSameNameReplacesAndItsObjectsCanBeChanged() {
        Manifest platform = COMPANY.namespace(CompanyNamespace.of("shop")
                        .room(cores(8), gibibytes(16))
                        .namespace(n -> n.label("acme.io/team", "orders"))
                        .limitRange(r -> r.annotation("acme.io/why", "small"))
                        .quota(q -> q.pods(20))
                        .quota(q -> q.loadBalancers(0)))
                .platform();

        assertThat(find(platform, "Namespace", "shop").toString())
                .contains("acme.io/team: orders", "pod-security.kubernetes.io/enforce: restricted");
        assertThat(((LimitRange) find(platform, "LimitRange", "shop")).toString())
                .contains("acme.io/why: small", "defaultRequest:");
        var hard = ((ResourceQuota) find(platform, "ResourceQuota", "shop"))
                .toModel()
                .getSpec()
                .getHard();
        assertThat(hard)
                .hasToString("{requests.cpu=8, requests.memory=16Gi, limits.cpu=16, limits.memory=16Gi,"
                        + " pods=20, requests.storage=500Gi, services.loadbalancers=0}");
        assertThat(platform.objects().stream().filter(each -> each.kind().equals("Namespace")))
                .extracting(KubernetesObject::name)
                .containsExactly("shop", "reports");
    }

    @Test
    void limitsOfCpuAreThoseOfTheCompany() {
        var quota = (ResourceQuota) find(COMPANY.cpuLimit(3).platform(), "ResourceQuota", "shop");

        assertThat(quota.toModel().getSpec().getHard().get("limits.cpu")).hasToString("120");
    }

    @Test
    void storageClassesOfTheCompanyComeInThePlaceOfTheStandardOne() {
        CompanyPolicy company = COMPANY.storageClass(EbsStorage.gp3("fast", Provisioner.AWS_EBS_AUTO_MODE))
                .storageClass(EbsStorage.gp3("kept", Provisioner.AWS_EBS_AUTO_MODE))
                .storageClass(
                        EbsStorage.gp3("kept", Provisioner.AWS_EBS_AUTO_MODE).reclaimPolicy(ReclaimPolicy.RETAIN));

        assertThat(company.platform().objects().stream()
                        .filter(each -> each.kind().equals("StorageClass"))
                        .map(KubernetesObject::toString))
                .hasSize(2)
                .allMatch(yaml -> yaml.contains("provisioner: ebs.csi.eks.amazonaws.com"))
                .satisfiesExactly(
                        fast -> assertThat(fast).contains("name: fast", "reclaimPolicy: Delete"),
                        kept -> assertThat(kept).contains("name: kept", "reclaimPolicy: Retain"));
    }

    @Test
    void thePodSecurityLevelIsThatOfTheCompany() {
        String latest = find(COMPANY.security(SecurityLevel.BASELINE).platform(), "Namespace", "shop")
                .toString();
        String pinned = find(COMPANY.kubernetes(KubernetesVersion.V1_33).platform(), "Namespace", "shop")
                .toString();

        assertThat(latest)
                .contains("enforce: baseline", "enforce-version: latest", "warn: baseline", "audit: baseline");
        assertThat(pinned).contains("enforce: restricted", "enforce-version: v1.33", "warn-version: v1.33");
    }

    @Test
    void prioritiesAreThoseOfTheCompany() {
        Manifest platform = COMPANY.serverPriority("front", 5_000)
                .batchPriority("night", -10)
                .platform();

        assertThat(find(platform, "PriorityClass", "front").toString()).contains("value: 5000");
        assertThat(find(platform, "PriorityClass", "night").toString())
                .contains("value: -10", "preemptionPolicy: Never");
    }

    @Test
    void everyObjectSaysWhyItIsThereAndTheUsersPartHasTheUsersLine() {
        Manifest platform = COMPANY.namespace(CompanyNamespace.of("shop").quota(q -> q.pods(20)))
                .platform();
        KubernetesObject quota = find(platform, "ResourceQuota", "shop");

        assertThat(platform.objects()).allSatisfy(each -> {
            assertThat(each.origin().toString()).startsWith("PlatformTest.java:");
            assertThat(each.origin().reason()).isPresent();
        });
        assertThat(quota.explain("spec.hard[requests.cpu]").toString()).contains("policy quota");
        assertThat(quota.explain("spec.hard[pods]").origin())
                .hasValueSatisfying(line -> assertThat(line.reason()).isEmpty());
    }

    @Test
    void debuggersNeedANamespace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CompanyPolicy.standard().debuggers("sre").platform().toYaml())
                .withMessage("company debuggers 'sre': they may debug in the company's namespaces, and it has none. Add"
                        + " namespaces(\"..\").");
    }
}
