package dev.waybill.shop;

import static dev.waybill.Waybill.container;
import static dev.waybill.Waybill.deployment;
import static dev.waybill.Waybill.existingServiceAccount;
import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.namespace;
import static dev.waybill.Waybill.secretVolume;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.Deployment;
import dev.waybill.manifest.Manifest;
import dev.waybill.presets.secret.AwsSecretStore;
import dev.waybill.presets.secret.ExistingClusterSecretStore;
import dev.waybill.presets.secret.ExistingSecretStore;
import dev.waybill.presets.secret.ExternalSecret;
import dev.waybill.presets.secret.Remote;
import dev.waybill.rule.Finding;
import dev.waybill.rule.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Credentials that a store holds, as Secrets that pods read. */
class ExternalSecretTest {
    private static final ExistingClusterSecretStore STORE = new ExistingClusterSecretStore("secrets-manager");
    private static final Remote DATABASE = Remote.of("prod/orders/db");
    private static final ExternalSecret LOGIN = ExternalSecret.of("orders-db", STORE)
            .entry("username", DATABASE.property("username"))
            .entry("password", DATABASE.property("password"));

    private static Deployment reading(ExternalSecret secret) {
        return deployment(
                "orders",
                container("web", image("registry.acme.io/orders:1.4.2")).env("DB_PASSWORD", secret.key("password")));
    }

    private static List<Finding> errors(Manifest manifest) {
        return manifest.check().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    @Test
    void isTheApprovedYaml() {
        ExternalSecret everything = ExternalSecret.of("orders-db", STORE)
                .entry("username", DATABASE.property("login"))
                .entry("password", DATABASE.property("password").version("AWSCURRENT"))
                .entry("url", Remote.of("/prod/orders/db-url").version("3"))
                .entry("username", DATABASE.property("username"))
                .entriesOf(Remote.of("prod/orders/flags"))
                .entriesOf(Remote.of("prod/orders/more").version("AWSPREVIOUS"))
                .refreshEvery(Duration.ofMinutes(90))
                .secretType("kubernetes.io/basic-auth")
                .namespace("shop")
                .label("app.kubernetes.io/part-of", "shop")
                .labels(Map.of("app.kubernetes.io/name", "orders"))
                .annotation("acme.io/owner", "orders-team")
                .annotations(Map.of("acme.io/why", "login"))
                .customize(
                        it -> it.editMetadata().addToFinalizers("acme.io/keep").endMetadata());
        AwsSecretStore store = AwsSecretStore.secretsManager("secrets-manager", "ap-northeast-2")
                .role("arn:aws:iam::123456789012:role/secrets")
                .serviceAccount(existingServiceAccount("secrets-reader").namespace("platform"))
                .onlyFrom("shop")
                .onlyFrom("reports", "shop")
                .label("app.kubernetes.io/part-of", "platform")
                .annotation("acme.io/owner", "platform-team");
        AwsSecretStore parameters = AwsSecretStore.parameterStore("parameters", "eu-central-1");

        Approvals.verify(
                Manifest.of(store, parameters, everything).toYaml(),
                new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void isASecretToWhoeverReadsIt() {
        var web = container("web", image("registry.acme.io/orders:1.4.2"))
                .env("DB_PASSWORD", LOGIN.key("password"))
                .envFrom(LOGIN)
                .mount("/etc/db", "db", secretVolume(LOGIN).file("username", "user"));
        Manifest manifest = Manifest.of(LOGIN, deployment("orders", web).imagePullSecret(LOGIN));

        assertThat(errors(manifest)).isEmpty();
        assertThat(errors(manifest.closedSet())).isEmpty();
        assertThat(manifest.toYaml()).contains("secretName: orders-db", "- secretRef:", "key: password");
        assertThat(errors(manifest.namespace("shop"))).isEmpty();
        assertThat(manifest.namespace("shop").toYaml())
                .contains("kind: ExternalSecret\nmetadata:\n  name: orders-db\n  namespace: shop");
    }

    @Test
    void refusesAKeyThatItDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOGIN.key("pasword"))
                .withMessage("ExternalSecret 'orders-db' has no key 'pasword'; it has password, username."
                        + " Did you mean 'password'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secretVolume(LOGIN).file("tls.crt", "tls.crt"))
                .withMessage("ExternalSecret 'orders-db' has no key 'tls.crt'; it has password, username."
                        + " Add it with entry(\"tls.crt\", remote(..)).");

        ExternalSecret open = LOGIN.entriesOf(Remote.of("prod/orders/flags"));
        assertThat(open.key("dark-mode").owner()).isEqualTo(open);
        ExternalSecret templated = LOGIN.customize(it -> it.addToAdditionalProperties(
                "spec", Map.of("target", Map.of("name", "orders-db", "template", Map.of("data", Map.of("url", "x"))))));
        assertThat(templated.key("url").key()).isEqualTo("url");
    }

    @Test
    void missesOneThatWasForgotten() {
        assertThat(errors(Manifest.of(reading(LOGIN))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("configmap-secret-ref-exists"))
                .satisfies(finding -> assertThat(finding.problem())
                        .isEqualTo("no Secret 'orders-db' is in the set, so the pod does not start."));
        // An entry that only the pod's copy of the value has.
        ExternalSecret older = ExternalSecret.of("orders-db", STORE).entry("username", DATABASE.property("username"));
        assertThat(errors(Manifest.of(reading(LOGIN), older)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("configmap-secret-key-exists"));
    }

    @Test
    void namesTheLineOfEachField() {
        int line = new Throwable().getStackTrace()[0].getLineNumber();
        ExternalSecret login = ExternalSecret.of("orders-db", STORE)
                .entry("username", DATABASE.property("username"))
                .entry("password", DATABASE.property("password"))
                .refreshEvery(Duration.ofMinutes(5));

        assertThat(login.origin()).hasToString("ExternalSecretTest.java:" + (line + 1));
        assertThat(lineOf(login, "spec.secretStoreRef.name")).isEqualTo(line + 1);
        assertThat(lineOf(login, "spec.data[0].secretKey")).isEqualTo(line + 2);
        assertThat(lineOf(login, "spec.data[1].remoteRef.property")).isEqualTo(line + 3);
        assertThat(lineOf(login, "spec.refreshInterval")).isEqualTo(line + 4);
        assertThat(login.explain())
                .hasSizeGreaterThan(8)
                .allSatisfy(field -> assertThat(field.origin().toString()).startsWith("ExternalSecretTest.java:"));
    }

    private static int lineOf(ExternalSecret secret, String path) {
        return secret.explain(path).origin().orElseThrow().place().line();
    }

    @Test
    void isAValue() {
        String before = LOGIN.toString();
        List<ExternalSecret> changed = List.of(
                LOGIN.entry("url", DATABASE),
                LOGIN.entriesOf(DATABASE),
                LOGIN.refreshEvery(Duration.ofHours(2)),
                LOGIN.secretType("x"),
                LOGIN.label("a", "b"),
                LOGIN.annotation("a", "b"),
                LOGIN.namespace("shop"),
                LOGIN.namespace(namespace("shop")),
                LOGIN.customize(it -> it.editMetadata().addToLabels("a", "c").endMetadata()));
        assertThat(LOGIN).hasToString(before);
        assertThat(changed).doesNotContain(LOGIN);
        assertThat(LOGIN.label("a", "b")).isEqualTo(changed.get(4)).hasSameHashCodeAs(changed.get(4));
        assertThat(LOGIN.namespace("shop").namespace()).contains("shop");
        assertThat(LOGIN.refreshEvery(Duration.ofHours(2)).customize(it -> it).refreshEvery(Duration.ofHours(1)))
                .isEqualTo(LOGIN);
    }

    @Test
    void saysWhatIsInTheClusterAlready() {
        assertThat(LOGIN.label("a", "b").refreshEvery(Duration.ofHours(2)).existing())
                .containsExactly(STORE);
        assertThat(ExternalSecret.of("a", new ExistingSecretStore("vault"))
                        .entry("b", DATABASE)
                        .toString())
                .contains("    name: vault\n    kind: SecretStore\n");
        AwsSecretStore store = AwsSecretStore.parameterStore("parameters", "eu-central-1");
        assertThat(ExternalSecret.of("a", store).entry("b", DATABASE).existing())
                .isEmpty();
        var account = existingServiceAccount("reader").namespace("platform");
        assertThat(store.serviceAccount(account).onlyFrom("shop").existing()).containsExactly(account);
    }

    @ParameterizedTest
    @CsvSource({"PT1H, 1h", "PT90M, 1h30m", "PT24H, 24h", "PT90S, 1m30s", "PT1S, 1s", "PT1H1S, 1h1s"})
    void writesDurationsAsGoDoes(Duration interval, String text) {
        assertThat(LOGIN.refreshEvery(interval).explain("spec.refreshInterval").value())
                .contains(text);
    }

    static List<Arguments> refused() {
        AwsSecretStore store = AwsSecretStore.secretsManager("aws", "eu-central-1");
        return List.of(
                row(() -> ExternalSecret.of("Orders", STORE), "ExternalSecret name 'Orders': only lower-case"),
                row(() -> LOGIN.entry("a b", DATABASE), "ExternalSecret 'orders-db' key 'a b': only letters"),
                row(
                        () -> LOGIN.refreshEvery(Duration.ZERO),
                        "ExternalSecret 'orders-db' refreshEvery PT0S: it must be"),
                row(() -> LOGIN.secretType(" "), "ExternalSecret 'orders-db' secretType ' ': it is empty."),
                row(() -> Remote.of(""), "remote key '': it is empty"),
                row(() -> DATABASE.property("password "), "remote 'prod/orders/db' property 'password ': it is"),
                row(() -> DATABASE.version(""), "remote 'prod/orders/db' version '': it is empty"),
                row(() -> new ExistingSecretStore("A"), "SecretStore name 'A': only lower-case"),
                row(() -> new ExistingClusterSecretStore("A"), "ClusterSecretStore name 'A': only lower-case"),
                row(
                        () -> LOGIN.customize(
                                it -> it.addToAdditionalProperties("spec", Map.of("target", Map.of("name", "other")))),
                        "ExternalSecret 'orders-db' customize: spec.target.name became 'other'."),
                row(() -> AwsSecretStore.parameterStore("aws", "EU"), "ClusterSecretStore 'aws' region 'EU': only"),
                row(() -> store.role("secrets"), "ClusterSecretStore 'aws' role 'secrets': it is no ARN"),
                row(() -> store.onlyFrom("shop", "B"), "ClusterSecretStore 'aws' onlyFrom 'B': only lower-case"),
                row(
                        () -> store.serviceAccount(existingServiceAccount("reader")),
                        "ClusterSecretStore 'aws' serviceAccount 'reader': it names no namespace"));
    }

    private static Arguments row(Supplier<?> call, String message) {
        return Arguments.of(message, (ThrowingCallable) call::get);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refusesWhereItIsWritten(String message, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(message);
    }
}
