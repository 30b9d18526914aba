package dev.waybill.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** ConfigMaps and Secrets in Java. */
class ConfigWordsTest {
    private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
    private static final String KEY = "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n";
    private static final String LOGIN =
            "\"registry.acme.io\":{\"username\":\"ann\",\"password\":\"x\\\"y\",\"auth\":\"YW5uOngieQ==\"}";
    private static final String HUB =
            "\"https://index.docker.io/v1/\":{\"username\":\"bob\",\"password\":\"p\",\"auth\":\"Ym9iOnA=\"}";

    private static String quoted(String text) {
        return '"' + text.replace("\n", "\\n") + '"';
    }

    private static String object(String kind, String name, String rest) {
        return "apiVersion: v1\nkind: " + kind + "\nmetadata: {name: " + name + "}\n" + rest;
    }

    static List<Arguments> texts() {
        return List.of(
                arguments(object("ConfigMap", "app.config", "data: {KEY: value, empty: \"\", number: \"1\"}\n"), """
                        return configMap("app.config").entry("KEY", "value").entry("empty", "").entry("number", "1");
                        """),
                arguments(object("ConfigMap", "none", ""), "return configMap(\"none\");"),
                arguments(
                        object("ConfigMap", "bytes", "binaryData: {b: /wABAg==, t: aGVsbG8=}\nimmutable: true\n"), """
                        return configMap("bytes")
                                .entry("b", Base64.getDecoder().decode("/wABAg=="))
                                .entry("t", "hello".getBytes(StandardCharsets.UTF_8))
                                .immutable();
                        """),
                arguments(
                        object("ConfigMap", "bad-key", "data: {a/b: x}\n"),
                        "return configMap(\"bad-key\").customize(c -> c.addToData(\"a/b\", \"x\"));"),
                arguments(
                        object("Secret", "opaque", "type: Opaque\nstringData: {user: ann}\nimmutable: true\n"),
                        "return secret(\"opaque\").entry(\"user\", \"ann\").immutable();"),
                arguments(
                        object(
                                "Secret",
                                "encoded",
                                "type: Opaque\ndata: {password: czNjcjN0, bytes: /wABAg==, control: AQID}\n"),
                        """
                        return secret("encoded")
                                .entry("password", "s3cr3t".getBytes(StandardCharsets.UTF_8))
                                .entry("bytes", Base64.getDecoder().decode("/wABAg=="))
                                .entry("control", Base64.getDecoder().decode("AQID"));
                        """),
                arguments(
                        object("Secret", "broken", "type: Opaque\ndata: {bad: \"!!!\"}\n"),
                        "return secret(\"broken\").customize(s -> s.addToData(\"bad\", \"!!!\"));"),
                arguments(
                        object("Secret", "untyped", "stringData: {a: b}\n"),
                        "return secret(\"untyped\").entry(\"a\", \"b\").customize(s -> s.withType(null));"),
                arguments(
                        object("Secret", "helm", "type: helm.sh/release.v1\nstringData: {release: abc}\n"),
                        "return secretOfType(\"helm\", \"helm.sh/release.v1\").entry(\"release\", \"abc\");"),
                arguments(
                        object(
                                "Secret",
                                "basic",
                                "type: kubernetes.io/basic-auth\nstringData: {username: ann, password: s3cr3t}\n"),
                        "return basicAuthSecret(\"basic\", \"ann\", \"s3cr3t\");"),
                arguments(object("Secret", "half", "type: kubernetes.io/basic-auth\nstringData: {password: p}\n"), """
                        return secret("half")
                                .entry("password", "p")
                                .customize(s -> s.withType("kubernetes.io/basic-auth"));
                        """),
                arguments(
                        object("Secret", "no-pem", "type: kubernetes.io/tls\nstringData: {tls.crt: c, tls.key: k}\n"),
                        """
                        return secret("no-pem")
                                .entry("tls.crt", "c")
                                .entry("tls.key", "k")
                                .customize(s -> s.withType("kubernetes.io/tls"));
                        """));
    }

    static List<Arguments> logins() {
        return List.of(
                arguments(
                        registries("one", "{\"auths\":{" + LOGIN + "}}"),
                        "return registrySecret(\"one\", registryLogin(\"registry.acme.io\", \"ann\", \"x\\\"y\"));"),
                arguments(registries("two", "{\"auths\":{" + LOGIN + "," + HUB + "}}"), """
                        return registrySecret(
                                "two",
                                registryLogin("registry.acme.io", "ann", "x\\"y"),
                                registryLogin("https://index.docker.io/v1/", "bob", "p"));
                        """),
                arguments(registries("blanks", "{ \"auths\": {}}"), """
                        return secret("blanks")
                                .entry(".dockerconfigjson", "{ \\"auths\\": {}}")
                                .customize(s -> s.withType("kubernetes.io/dockerconfigjson"));
                        """),
                arguments(registries("broken", "{\"auths\":{\"\\u12"), """
                        return secret("broken")
                                .entry(".dockerconfigjson", "{\\"auths\\":{\\"\\\\u12")
                                .customize(s -> s.withType("kubernetes.io/dockerconfigjson"));
                        """));
    }

    private static String registries(String name, String json) {
        return object(
                "Secret",
                name,
                "type: kubernetes.io/dockerconfigjson\nstringData: {.dockerconfigjson: '" + json + "'}\n");
    }

    @ParameterizedTest
    @MethodSource({"texts", "logins"})
    void says(String yaml, String java) {
        assertThat(Migrated.last(yaml)).isEqualTo(Migrated.flat(java));
    }

    @Test
    void certificatesAreTextBlocks() {
        String yaml = object(
                "Secret",
                "web-tls",
                "type: kubernetes.io/tls\nstringData: {tls.crt: " + quoted(CERTIFICATE) + ", tls.key: " + quoted(KEY)
                        + "}\n");

        assertThat(Migrated.last(yaml))
                .startsWith("return tlsSecret(\"web-tls\", \"\"\"-----BEGIN CERTIFICATE-----MIIB")
                .endsWith("-----END PRIVATE KEY-----\"\"\");");
    }

    @Test
    void aKeyForSshIsATextBlock() {
        String yaml = object(
                "Secret", "git", "type: kubernetes.io/ssh-auth\nstringData: {ssh-privatekey: " + quoted(KEY) + "}\n");

        assertThat(Migrated.last(yaml)).startsWith("return sshAuthSecret(\"git\", \"\"\"-----BEGIN PRIVATE KEY-----");
    }

    @Test
    void aTokenBelongsToItsAccount() {
        String token = object("Secret", "token", "type: kubernetes.io/service-account-token\n")
                .replace("token}", "token, annotations: {kubernetes.io/service-account.name: robot}}");

        assertThat(Migrated.last(token))
                .isEqualTo("return serviceAccountTokenSecret(\"token\", existingServiceAccount(\"robot\"));");
        assertThat(Migrated.last(object("ServiceAccount", "robot", "---\n") + token))
                .isEqualTo("return serviceAccountTokenSecret(\"token\", robotServiceAccount());");
    }

    @Test
    void allOfItCompiles() {
        Migrated.prove(texts().stream()
                .map(each -> (String) each.get()[0])
                .filter(yaml -> !yaml.contains("broken"))
                .toList());
        Migrated.prove(logins().stream().map(each -> (String) each.get()[0]).toList());
    }
}
