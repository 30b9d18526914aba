package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class NamespaceTest {

    @Test
    void printsWhatAnExpertWouldWrite() {
        Namespace namespace = Namespace.of("shop")
                .label("pod-security.kubernetes.io/enforce", "restricted")
                .annotation("acme.io/owner", "shop-team@acme.io");
        Approvals.verify(namespace, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void livesInNoNamespace() {
        assertThat(Namespace.of("shop").isNamespaced()).isFalse();
    }

    @Test
    void refusesADottedName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Namespace.of("shop.prod"))
                .withMessage(
                        "Namespace name 'shop.prod': only lower-case letters, digits and '-' are allowed, it starts and"
                                + " ends with a letter or digit, and has at most 63 characters. Write 'shop-prod'.");
    }

    @Test
    void goesThroughFabric8sBuilder() {
        assertThat(Namespace.of("shop")
                        .customize(b -> b.editMetadata().addToLabels("a", "b").endMetadata())
                        .toModel()
                        .getMetadata()
                        .getLabels())
                .containsEntry("a", "b");
    }
}
