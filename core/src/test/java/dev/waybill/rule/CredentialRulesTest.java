package dev.waybill.rule;

import static dev.waybill.rule.Judged.all;
import static dev.waybill.rule.Judged.findings;
import static dev.waybill.rule.Judged.messages;
import static dev.waybill.rule.Judged.places;
import static dev.waybill.rule.Judged.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.kind.Deployment;
import dev.waybill.kind.Secret;
import dev.waybill.kind.pod.Container;
import dev.waybill.manifest.Manifest;
import dev.waybill.value.Image;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialRulesTest {
    private static final String PLAIN = "plaintext-credential-env";

    private static String variable(String name, String value) {
        return pod("shop:1", "env: [{name: " + name + ", value: \"" + value + "\"}]");
    }

    private static List<String> severities(String yaml) {
        return places(PLAIN, yaml).stream()
                .map(place -> place.substring(0, place.indexOf(' ')))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DB_PASSWORD", "DB_PASSOWRD", "PGPASSWORD", "dbPassword", "db.password", "MYSQL_PWD", "DB_PASS",
                "PASSWORD_1", "PASSWORD2", "ADMIN_PASSPHRASE", "JWT_SECRET", "API_KEY", "APIKEY", "GITHUB_TOKEN",
                "AWS_SECRET_ACCESS_KEY", "ENCRYPTION_KEY"
            })
    void knowsNames(String name) {
        assertThat(places(PLAIN, variable(name, "hunter2"))).containsExactly("error spec.containers[0].env[0].value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PWD",
                "OLDPWD",
                "PASSWORD_FILE",
                "PASSWORD_MIN_LENGTH",
                "MYSQL_ALLOW_EMPTY_PASSWORD",
                "TOKEN_URL",
                "SECRET_NAME",
                "MAX_TOKEN",
                "TLS_SECRET",
                "AWS_ACCESS_KEY_ID",
                "PUBLIC_API_KEY",
                "MONKEY",
                "BYPASS",
                "ETCD_INITIAL_CLUSTER_TOKEN",
                "_"
            })
    void knowsNamesOfOtherThings(String name) {
        assertThat(places(PLAIN, variable(name, "hunter2"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "true",
                "None",
                "$(FROM_ELSEWHERE)",
                "${DB_PASSWORD}",
                "$DB_PASSWORD",
                "{{ .Values.password }}",
                "<password>",
                "/run/secrets/db",
                "./secrets/db",
                "https://vault.acme.io/db",
                "vault:shop#db",
                "{cipher}AQB12",
                "ENC(abc)",
                "********",
                "arn:aws:secretsmanager:eu-west-1:1:secret:x"
            })
    void knowsWhatIsNoPassword(String value) {
        assertThat(places(PLAIN, variable("DB_PASSWORD", value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DB_PASSWORD, 4711, error",
        "API_TOKEN, 3600, ''",
        "API_TOKEN, 15m, ''",
        "API_TOKEN, a8f3-11, error",
        "CLIENT_SECRET, shop-tls, warning",
        "CLIENT_SECRET, login, ''",
    })
    void tellsSecretsFromNamesAndNumbers(String name, String value, String severity) {
        String login = "apiVersion: v1\nkind: Secret\nmetadata: {name: login}\n";
        assertThat(severities(all(login, variable(name, value))))
                .isEqualTo(severity.isEmpty() ? List.of() : List.of(severity));
    }

    // Put together here, so that no scanner takes this file for a leak.
    @ParameterizedTest
    @CsvSource({
        "AKIA, IOSFODNN7ABCDEFG, an AWS access key",
        "ghp, _0123456789abcdefghijABCDEFGHIJ012345, a GitHub token",
        "glpat, -0123456789abcdefghij, a GitLab token",
        "xox, b-0123456789-0123456789-abcdef, a Slack token",
        "sk, _live_0123456789abcdef, a Stripe key",
        "eyJ, hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abcdefghijk, a JSON Web Token",
        "-----BEGIN, ' RSA PRIVATE KEY-----', a private key",
        "postgres, ://shop:hunter2@db:5432/shop, a URL with a password",
        "Server=db;, Password=hunter2;, a connection string with a password",
        "jdbc:mysql, ://db/shop?user=shop&password=hunter2, a connection string with a password",
    })
    void knowsValuesUnderAnyName(String start, String end, String what) {
        String yaml = variable("SETTING", start + end);
        assertThat(messages(PLAIN, yaml))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .startsWith("SETTING is " + what + " in plain text (")
                        .doesNotContain(end)
                        .doesNotContain("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://shop@db:5432/shop",
                "postgres://shop:$(DB_PASSWORD)@db/shop",
                "http://web:8080/a@b",
                "jdbc:mysql://db/shop?user=shop",
                "AKIA",
                "eyJhbGciOiJIUzI1NiJ9",
                "sk_live_",
                "SG.1",
                "a;b=c"
            })
    void knowsValuesThatOnlyLookSimilar(String value) {
        assertThat(places(PLAIN, variable("SETTING", value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[--password=hunter2] | args[0]",
                "[--user, shop, --password, hunter2] | args[3]",
                "[sh, -c, 'PGPASSWORD=hunter2 psql -h db'] | args[2]",
                "['--url=postgres://shop:hunter2@db/shop'] | args[0]",
                "[--password, --verbose] | ''",
                "[--password=$(DB_PASSWORD)] | ''",
                "[--password-file=/run/secrets/db] | ''",
                "[sh, -c, 'PGPASSWORD=$PASSWORD psql'] | ''",
                "[--token-ttl=1h, --secret-name=login] | ''",
            })
    void readsCommands(String args, String path) {
        List<String> expected = path.isEmpty() ? List.of() : List.of("error spec.containers[0]." + path);
        assertThat(places(PLAIN, pod("shop:1", "args: " + args))).isEqualTo(expected);
        assertThat(places(PLAIN, pod("shop:1", "command: " + args)).size()).isEqualTo(expected.size());
    }

    @Test
    void readsConfigMaps() {
        String yaml = """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings}
                data:
                  DB_PASSWORD: hunter2
                  MODE: prod
                  ca.pem: |
                    -----BEGIN CERTIFICATE-----
                  app.properties: |
                    # password=hunter2
                    spring.datasource.username=shop
                    spring.datasource.password=hunter2
                    other.password=${OTHER}
                  app.yaml: |
                    existingSecret: shop-login
                    users:
                      - password: "hunter2"
                  notes.txt: |
                    password: hunter2
                """;
        assertThat(places(PLAIN, yaml))
                .containsExactlyInAnyOrder(
                        "error data[DB_PASSWORD]", "warning data[app.properties]", "warning data[app.yaml]");
        assertThat(messages(PLAIN, yaml))
                .contains("line 3 of app.properties, spring.datasource.password, is a password in plain text."
                        + " Move the file, or this line of it, into a Secret.")
                .allSatisfy(message -> assertThat(message).doesNotContain("hunter2"));
    }

    @Test
    void saysHowToSetItRight() {
        assertThat(messages(PLAIN, variable("DB_PASSWORD", "hunter2")))
                .containsExactly(
                        "DB_PASSWORD is a password in plain text (7 characters). Put it into a Secret and refer to its"
                                + " key: valueFrom.secretKeyRef, in Java env(\"DB_PASSWORD\", secret.key(..)).");
        Secret login = Secret.of("login").entry("password", "hunter2");
        Container web = Container.of("web", Image.of("shop:1"));
        assertThat(findings(PLAIN, Manifest.of(Deployment.of("shop", web.env("DB_PASSWORD", "hunter2")))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.isError()).isTrue());
        assertThat(findings(
                        PLAIN,
                        Manifest.of(login, Deployment.of("shop", web.env("DB_PASSWORD", login.key("password"))))))
                .isEmpty();
    }

    @Test
    void warnsOfEachSecretOnce() {
        Secret login = Secret.of("login").entry("user", "shop").entry("password", "hunter2");
        assertThat(findings("credential-in-secret-literal", Manifest.of(login)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.path()).isEqualTo("stringData");
                    assertThat(finding.problem())
                            .isEqualTo(
                                    "the manifest holds the values of password, user, and whoever reads it knows them.");
                });
        assertThat(findings("credential-in-secret-literal", Manifest.of(Secret.of("empty"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data: {password: aHVudGVyMgo=} | data[password]",
                "data: {password: aHVudGVyMg==} | ''",
                "data: {password: '!'} | ''",
                "data: {app.properties: aHVudGVyMgo=} | ''",
                "'stringData: {password: \"hunter2\\n\"}' | stringData[password]",
                "'stringData: {pem: \"a\\nb\\n\"}' | ''",
                "stringData: {password: hunter2} | ''",
            })
    void findsLineFeeds(String fields, String path) {
        String yaml = "apiVersion: v1\nkind: Secret\nmetadata: {name: login}\n" + fields + "\n";
        assertThat(places("secret-data-newline", yaml))
                .isEqualTo(path.isEmpty() ? List.of() : List.of("warning " + path));
        assertThat(messages("secret-data-newline", yaml))
                .allSatisfy(message -> assertThat(message)
                        .startsWith("the value of 'password' ends with a line feed, which becomes part of it. "));
    }
}
