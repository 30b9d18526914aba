package dev.waybill.rule;

import static dev.waybill.rule.Judged.all;
import static dev.waybill.rule.Judged.messages;
import static dev.waybill.rule.Judged.places;
import static dev.waybill.rule.Judged.pod;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginRulesTest {
    private static final String RULE = "credential-value-mismatch";
    private static final String SERVICE =
            "apiVersion: v1\nkind: Service\nmetadata: {name: shop-db}\nspec: {selector: {app: db}, ports: [{port: 3306}]}\n";

    private static String server(String env) {
        return pod("db", "mysql:8.4", "env: [" + env + "]", "");
    }

    private static String variable(String name, String value) {
        return "{name: " + name + ", value: '" + value + "'}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shop-db | root | alpha | ''",
                "shop-db | root | beta | error",
                "shop-db:3306 | root | gamma | error",
                "shop-db.default.svc.cluster.local | root | gamma | error",
                "db | root | gamma | error",
                "shop-db | shop | beta | ''",
                "shop-db | shop | alpha | error",
                "shop-db | added-later | gamma | ''",
                "elsewhere.acme.io | root | gamma | ''",
            })
    void followsTheHost(String host, String user, String password, String severity) {
        String server = server(variable("MYSQL_ROOT_PASSWORD", "alpha") + "," + variable("MYSQL_USER", "shop") + ","
                + variable("MYSQL_PASSWORD", "beta"));
        String client = pod(
                "shop:1",
                "env: [" + variable("DB_HOST_NAME", host) + "," + variable("DB_USERNAME", user) + ","
                        + variable("DB_PASSOWRD", password) + "]");
        assertThat(places(RULE, all(SERVICE, server, client)))
                .isEqualTo(severity.isEmpty() ? List.of() : List.of(severity + " spec.containers[0].env[2]"));
    }

    @Test
    void warnsWithoutAHost() {
        String server = server(variable("MYSQL_ROOT_PASSWORD", "password11"));
        String far = pod("shop:1", "env: [" + variable("DB_PASSWORD", "other") + "]");
        String near = pod("shop:1", "env: [" + variable("DB_PASSWORD", "password1!") + "]");
        String unrelated = pod("shop:1", "env: [" + variable("MAIL_PASSWORD", "other") + "]");
        assertThat(places(RULE, all(server, far))).containsExactly("warning spec.containers[0].env[0]");
        assertThat(places(RULE, all(server, near))).containsExactly("error spec.containers[0].env[0]");
        assertThat(places(RULE, all(server, unrelated))).isEmpty();
        assertThat(places(RULE, all(server, server.replace("name: db", "name: db2"), far)))
                .isEmpty();
    }

    @Test
    void followsSecretsAndUrls() {
        String secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: login}\n"
                + "data: {root: YWxwaGE=}\nstringData: {other: beta}\n";
        String server = server("{name: MYSQL_ROOT_PASSWORD, valueFrom: {secretKeyRef: {name: login, key: root}}}");
        String same = pod("shop:1", "env: [" + variable("DATABASE_URL", "mysql://root:alpha@shop-db:3306/shop") + "]");
        String url = pod("shop:1", "env: [" + variable("DATABASE_URL", "mysql://root:beta@shop-db:3306/shop") + "]");
        String key = pod(
                "shop:1",
                "env: [" + variable("DB_HOST", "shop-db")
                        + ", {name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: login, key: other}}}]");
        String unknown = pod(
                "shop:1",
                "env: [" + variable("DB_HOST", "shop-db")
                        + ", {name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: none, key: other}}}]");
        assertThat(places(RULE, all(secret, SERVICE, server, same))).isEmpty();
        assertThat(places(RULE, all(secret, SERVICE, server, url))).containsExactly("error spec.containers[0].env[0]");
        assertThat(places(RULE, all(secret, SERVICE, server, key))).containsExactly("error spec.containers[0].env[1]");
        assertThat(places(RULE, all(secret, SERVICE, server, unknown))).isEmpty();
        assertThat(messages(RULE, all(secret, SERVICE, server, key)))
                .containsExactly(
                        "DB_PASSWORD (4 characters) is not MYSQL_ROOT_PASSWORD (5 characters) of Pod 'db', so the"
                                + " login fails. Refer to one key of one Secret from both.");
    }
}
