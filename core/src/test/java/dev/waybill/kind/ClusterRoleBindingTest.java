package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.kind.access.ExistingClusterRole;
import dev.waybill.kind.access.Subject;
import dev.waybill.manifest.Manifest;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class ClusterRoleBindingTest {
    private final ServiceAccount prometheus = ServiceAccount.of("prometheus");

    @Test
    void printsWhatAnExpertWouldWrite() {
        ClusterRoleBinding binding = ClusterRoleBinding.of(
                        "metrics-reader", ClusterRole.of("metrics-reader"), prometheus.namespace("monitoring"))
                .subject(Subject.group("operators"));
        Approvals.verify(binding, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void leavesAnOpenAccountToTheManifest() {
        ClusterRoleBinding binding = ClusterRoleBinding.of(
                        "view", new ExistingClusterRole("view"), Subject.user("jane"))
                .subject(prometheus)
                .subject(prometheus);

        assertThat(binding.toModel().getSubjects()).hasSize(2);
        assertThat(binding.toModel().getSubjects().get(1).getNamespace()).isNull();
        assertThat(Manifest.of(binding).namespace("z").toYaml()).contains("    name: prometheus\n    namespace: z\n");
    }

    @Test
    void goesThroughFabric8sBuilder() {
        assertThat(ClusterRoleBinding.of("view", new ExistingClusterRole("view"), Subject.user("jane"))
                        .customize(b -> b.addNewSubject().endSubject())
                        .toModel()
                        .getSubjects())
                .hasSize(2);
    }
}
