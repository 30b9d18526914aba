package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.access.ExistingClusterRole;
import dev.waybill.kind.access.ExistingRole;
import dev.waybill.kind.access.ExistingServiceAccount;
import dev.waybill.kind.access.Subject;
import dev.waybill.manifest.Manifest;
import java.util.List;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class RoleBindingTest {
    private final ServiceAccount shop = ServiceAccount.of("shop");
    private final RoleBinding open = RoleBinding.of("shop", Role.of("shop"), shop);

    @Test
    void printsWhatAnExpertWouldWrite() {
        RoleBinding binding = open.namespace("shop")
                .subject(new ExistingServiceAccount("prometheus").namespace("monitoring"))
                .subject(Subject.user("jane@acme.io"))
                .subject(Subject.group("shop-team"));
        Approvals.verify(binding, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void grantsRolesOfBothKinds() {
        assertThat(RoleBinding.of("a", new ExistingClusterRole("view"), shop)
                        .toModel()
                        .getRoleRef()
                        .getKind())
                .isEqualTo("ClusterRole");
        assertThat(RoleBinding.of("a", new ExistingRole("view"), shop).toModel().getRoleRef())
                .isEqualTo(RoleBinding.of("a", Role.of("view"), shop).toModel().getRoleRef());
    }

    @Test
    void takesTheNamespaceOfTheAccountThenItsOwnThenThatOfTheManifest() {
        assertThat(namespaces(
                        RoleBinding.of("a", Role.of("a"), shop.namespace("x")).namespace("y")))
                .containsExactly("x");
        assertThat(namespaces(open)).containsOnlyNulls();
        assertThat(namespaces(open.namespace("y"))).containsExactly("y");
        assertThat(namespaces(open.namespace("x").namespace("y"))).containsExactly("y");
        assertThat(namespaces(open.namespace("x")
                        .subject(new ExistingServiceAccount("b"))
                        .namespace(Namespace.of("y"))))
                .containsExactly("y", "y");
        assertThat(Manifest.of(open).namespace("z").toYaml()).contains("    name: shop\n    namespace: z\n");
        assertThat(namespaces(open)).containsOnlyNulls();
    }

    private static List<String> namespaces(RoleBinding binding) {
        return binding.toModel().getSubjects().stream()
                .map(io.fabric8.kubernetes.api.model.rbac.Subject::getNamespace)
                .toList();
    }

    @Test
    void namesASubjectOnce() {
        assertThat(open.subject(shop)
                        .subject(Subject.user("a"))
                        .subject(Subject.user("a"))
                        .toModel()
                        .getSubjects())
                .hasSize(2);
    }

    @Test
    void refusesBlankNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subject.group(" "))
                .withMessage("Group name ' ': a name that is not blank is allowed. Write it as the cluster's"
                        + " authentication knows it.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subject.user(""))
                .withMessage(
                        "User name '': a name that is not blank is allowed. Write it as the cluster's authentication"
                                + " knows it.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoleBinding.of("a%", Role.of("a"), shop))
                .withMessage(
                        "RoleBinding name 'a%': '/' and '%' are not allowed, it is not empty, '.' or '..'. Write 'a-'.");
    }

    @Test
    void goesThroughFabric8sBuilder() {
        assertThat(open.customize(b -> b.addNewSubject().endSubject()).toModel().getSubjects())
                .hasSize(2);
    }
}
