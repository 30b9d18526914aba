package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.access.ExistingServiceAccount;
import dev.waybill.kind.config.ExistingSecret;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class ServiceAccountTest {
    private final ServiceAccount shop = ServiceAccount.of("shop");

    @Test
    void printsWhatAnExpertWouldWrite() {
        ServiceAccount account = shop.namespace("shop")
                .imagePullSecret(new ExistingSecret("registry"))
                .withoutToken();
        Approvals.verify(account, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void namesAPullSecretOnce() {
        ExistingSecret registry = new ExistingSecret("registry");

        assertThat(shop.imagePullSecret(registry)
                        .imagePullSecret(registry)
                        .toModel()
                        .getImagePullSecrets())
                .hasSize(1);
        assertThat(shop.toModel().getImagePullSecrets()).isEmpty();
    }

    @Test
    void turnsTheTokenOnAndOff() {
        assertThat(shop.toModel().getAutomountServiceAccountToken()).isNull();
        assertThat(shop.withoutToken().withToken().toModel().getAutomountServiceAccountToken())
                .isTrue();
    }

    @Test
    void knowsItsNamespace() {
        assertThat(shop.namespace()).isEmpty();
        assertThat(shop.namespace("shop").namespace()).contains("shop");
        assertThat(new ExistingServiceAccount("prometheus").namespace()).isEmpty();
        assertThat(new ExistingServiceAccount("prometheus")
                        .namespace("monitoring")
                        .namespace())
                .contains("monitoring");
    }

    @Test
    void refusesNamesThatNoAccountCanHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceAccount.of("Shop"))
                .withMessage("ServiceAccount name 'Shop': only lower-case letters, digits, '-' and '.' are allowed, it"
                        + " starts and ends with a letter or digit, and has at most 253 characters. Write 'shop'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExistingServiceAccount("prometheus").namespace("Monitoring"))
                .withMessage("ServiceAccount 'prometheus' namespace 'Monitoring': only lower-case letters, digits and"
                        + " '-' are allowed, it starts and ends with a letter or digit, and has at most 63 characters."
                        + " Write 'monitoring'.");
    }

    @Test
    void goesThroughFabric8sBuilder() {
        assertThat(shop.customize(b -> b.addNewSecret().withName("token").endSecret())
                        .toModel()
                        .getSecrets())
                .hasSize(1);
    }
}
