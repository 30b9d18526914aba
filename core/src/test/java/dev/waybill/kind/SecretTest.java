package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waybill.kind.config.RegistryLogin;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.volume.SecretVolume;
import dev.waybill.value.Image;
import dev.waybill.yaml.YamlWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class SecretTest {
    private static final String VALUE = "hunter2-swordfish";
    private static final String BASE64 = Base64.getEncoder().encodeToString(VALUE.getBytes(StandardCharsets.UTF_8));
    private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
    private static final String KEY = "-----BEGIN PRIVATE KEY-----\n" + VALUE + "\n-----END PRIVATE KEY-----\n";

    private final Secret database =
            Secret.of("database").entry("password", VALUE).entry("keystore", VALUE.getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path directory;

    @Test
    void writesTextPlainAndBytesAsBase64() {
        Secret secret = Secret.of("database")
                .namespace("shop")
                .entry("username", "shop")
                .entry("password", "s3cret: \"#1\"")
                .entry("keystore", new byte[] {1, 2, 3})
                .immutable();
        Approvals.verify(
                YamlWriter.write(secret.toModel()), new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void showsNoValueInItsText() {
        Approvals.verify(database, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void showsNoValueWhereverItStands() {
        Container web = Container.of("web", Image.of("shop:1"))
                .mount("/etc/database", database)
                .mount("/etc/keys", "keys", SecretVolume.of(database).file("keystore", "store.p12"))
                .env("PASSWORD", database.key("password"))
                .envFrom(database);
        Deployment shop = Deployment.of("shop", web).restartOnChangeOf(database);

        assertThat(shop
                        + web.volumes().toString()
                        + database.key("password")
                        + database.recipe()
                        + shop.explain("spec.template.spec")
                        + database.immutableWithHashedName()
                        + Map.of("secret", database))
                .doesNotContain(VALUE)
                .doesNotContain(BASE64);
    }

    @Test
    void explainsWhoChangedAValueWithoutTheValue() {
        Secret changed = database.entry("password", VALUE + "2").entry("password", VALUE + "2");

        for (String path : new String[] {"stringData", "stringData[password]", "data", "data[keystore]"}) {
            Explanation why = changed.explain(path);
            assertThat(why.toString() + why.changes() + why.value())
                    .contains("***")
                    .doesNotContain(VALUE)
                    .doesNotContain(BASE64);
        }
        assertThat(changed.explain("stringData[password]").changes()).hasSize(2);
        assertThat(changed.explain("type").value()).contains("Opaque");
        assertThatThrownBy(() -> changed.explain("stringData.password.length"))
                .hasMessage("'stringData.password.length': 'stringData.password' is a plain value and has no field"
                        + " 'length'.");
        assertThat(changed.toModel().getStringData()).containsEntry("password", VALUE + "2");
    }

    @Test
    void namesNoValueInAMessage() throws IOException {
        Path binary = Files.write(directory.resolve("key.der"), new byte[] {0, 1});
        String broken = VALUE + '\ud800';

        assertThatIllegalArgumentException()
                .isThrownBy(() -> database.entry("a b", VALUE))
                .withMessage("Secret 'database' key 'a b': only letters, digits, '-', '_' and '.' are allowed,"
                        + " it is not '.' and does not start with '..', and has at most 253 characters. Write 'a-b'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> database.entry("token", broken))
                .withMessage("Secret 'database' entry 'token': the text holds half a character"
                        + " (a surrogate without its other half). Give it as bytes.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> database.entry("large", VALUE.repeat(100_000)))
                .withMessage(
                        "Secret 'database': 1700034 bytes; at most 1048576 (1 MiB) are allowed, all values together."
                                + " Spread it over several, or put it into a volume.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> database.key("pasword"))
                .withMessage("Secret 'database' has no key 'pasword'; it has keystore, password."
                        + " Did you mean 'password'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.tls("tls", KEY, CERTIFICATE))
                .withMessage(
                        "Secret 'tls' certificate: it is a private key. Give the certificate first, then the key.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.tls("tls", CERTIFICATE, CERTIFICATE))
                .withMessage("Secret 'tls' privateKey: it is a certificate. Give the certificate first, then the key.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.tls("tls", VALUE, KEY))
                .withMessage("Secret 'tls' certificate: it is not PEM. A text with '-----BEGIN CERTIFICATE-----' is"
                        + " allowed; to give a file, pass a Path.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.sshAuth("ssh", VALUE))
                .withMessage("Secret 'ssh' privateKey: it is not PEM. A text with '-----BEGIN PRIVATE KEY-----' is"
                        + " allowed; to give a file, pass a Path.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.sshAuth("ssh", binary))
                .withMessage("Secret 'ssh' file " + binary
                        + ": it is binary; a PEM text is allowed. Convert it with openssl.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegistryLogin.of("registry.acme.io", VALUE + ":x", VALUE))
                .withMessage("registry 'registry.acme.io': the user name has a colon, which ends it for the registry."
                        + " Give user and password apart.");
    }

    @Test
    void knowsTheKeysOfItsType() throws IOException {
        Path certificate = Files.writeString(directory.resolve("tls.crt"), CERTIFICATE);
        Path key = Files.writeString(directory.resolve("tls.key"), KEY);

        assertThat(Secret.tls("tls", certificate, key)).isEqualTo(Secret.tls("tls", CERTIFICATE, KEY));
        assertThat(Secret.tls("tls", CERTIFICATE, KEY).toModel().getType()).isEqualTo("kubernetes.io/tls");
        assertThat(Secret.tls("tls", CERTIFICATE, KEY).key("tls.crt").key()).isEqualTo("tls.crt");
        assertThat(Secret.sshAuth("ssh", key).toModel().getStringData()).containsEntry("ssh-privatekey", KEY);
        assertThat(Secret.basicAuth("basic", "shop", VALUE).toModel().getStringData())
                .containsExactly(Map.entry("username", "shop"), Map.entry("password", VALUE));
        assertThat(Secret.serviceAccountToken("token", () -> "robot")
                        .key("token")
                        .owner()
                        .toString())
                .contains("kubernetes.io/service-account.name: robot");
        assertThat(Secret.ofType("release", "helm.sh/release.v1").toModel().getType())
                .isEqualTo("helm.sh/release.v1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.ofType("tls", "kubernetes.io/tls"))
                .withMessage("Secret 'tls' type 'kubernetes.io/tls': use tlsSecret(..).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.ofType("tls", ""))
                .withMessage("Secret 'tls' type '': it is empty. Use secret(..).");
    }

    @Test
    void writesLoginsAsJsonThatReadsBack() {
        String password = "pa\"ss\\w\n\u0001\u00f6rd";
        Secret pull = Secret.registry(
                "pull",
                RegistryLogin.of("registry.acme.io:5000", "robot$shop", password),
                RegistryLogin.of("https://index.docker.io/v1/", "acme", VALUE));

        JsonNode auths = new ObjectMapper()
                .readTree(pull.toModel().getStringData().get(".dockerconfigjson"))
                .get("auths");

        JsonNode first = auths.get("registry.acme.io:5000");
        assertThat(first.get("username").stringValue()).isEqualTo("robot$shop");
        assertThat(first.get("password").stringValue()).isEqualTo(password);
        assertThat(new String(Base64.getDecoder().decode(first.get("auth").stringValue()), StandardCharsets.UTF_8))
                .isEqualTo("robot$shop:" + password);
        assertThat(auths.size()).isEqualTo(2);
        assertThat(RegistryLogin.of("registry.acme.io", "acme", VALUE))
                .hasToString("registry.acme.io (user ***, password ***)");
    }

    @Test
    void refusesLoginsThatCannotWork() {
        RegistryLogin login = RegistryLogin.of("registry.acme.io", "shop", VALUE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.registry("pull", login, login))
                .withMessage("Secret 'pull': two logins for one registry. Keep one, or write the path of each into the"
                        + " registry.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegistryLogin.of(" ", "shop", VALUE))
                .withMessage("registry '': a host without blanks is allowed, as in registry.acme.io or"
                        + " registry.acme.io:5000.");
    }

    @Test
    void hashesWhatTheServerKeeps() {
        Secret text = Secret.of("database").entry("password", VALUE);
        Secret bytes = Secret.of("database").entry("password", VALUE.getBytes(StandardCharsets.UTF_8));

        assertThat(text.immutableWithHashedName().name())
                .matches("database-[0-9a-f]{10}")
                .isEqualTo(bytes.immutableWithHashedName().name());
        assertThat(text.toModel().getStringData()).doesNotContainKey("x");
        assertThat(text.entry("password", new byte[] {1}).toModel().getStringData())
                .isEmpty();
    }
}
