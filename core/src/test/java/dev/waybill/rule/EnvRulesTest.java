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
import org.junit.jupiter.params.provider.ValueSource;

/** Rules about the names of environment variables, and about those that images ask for. */
class EnvRulesTest {
    private static final String NAMES = "env-name-near-miss";
    private static final String IMAGES = "image-required-env";

    private static String variable(String image, String name) {
        return pod(image, "env: [{name: " + name + ", value: a}]");
    }

    @ParameterizedTest
    @CsvSource({
        "DB_PASSOWRD, error",
        "DB_PASWORD, warning",
        "DB_USERNMAE, error",
        "DATABSE_URL, warning",
        "REDIS_TOEKN, error",
        "API_SECERT, error",
        "DB_PASSOWRD2, error",
    })
    void knowsWords(String name, String severity) {
        assertThat(places(NAMES, variable("shop:1", name)))
                .containsExactly(severity + " spec.containers[0].env[0].name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DB_PASSWORD",
                "DB_PASSWORDS",
                "DATABASES",
                "POSTGRE_HOST",
                "SCHEME",
                "STRING",
                "SECRETS",
                "HOSTS",
                "POST",
                "SEVER",
                "NODE",
                "CONFIGS",
                "INTERNAL",
                "ADDRESSES",
                "DB_PASSWORD2",
                "PASSWORD_1",
                "CLIENTS",
                "USERS",
                "A",
                "_"
            })
    void knowsOtherWords(String name) {
        assertThat(places(NAMES, variable("shop:1", name))).isEmpty();
    }

    @Test
    void knowsWhatImagesRead() {
        assertThat(messages(NAMES, variable("postgres:16", "POSTGRES_USR")))
                .containsExactly("PostgreSQL reads no POSTGRES_USR; it reads POSTGRES_USER. Write POSTGRES_USER.");
        assertThat(places(NAMES, variable("postgres:16", "POSTGRES_DBS"))).isEmpty();
        assertThat(places(NAMES, variable("registry.acme.io/postgres:16", "POSTGRES_USR")))
                .isEmpty();
        assertThat(places(NAMES, variable("docker.io/library/mysql:8.4", "MYSQL_DATABSE")))
                .containsExactly("error spec.containers[0].env[0].name");
    }

    @Test
    void looksAtTheNamesOfTheOthers() {
        String map =
                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {DB_PASWORD: '', DB_PASSWORD: ''}\n";
        assertThat(messages(NAMES, map))
                .containsExactly("DB_PASWORD is one slip away from DB_PASSWORD, which stands elsewhere in the set."
                        + " Write DB_PASSWORD.");
        assertThat(places(
                        NAMES,
                        all(
                                variable("shop:1", "API_ULR"),
                                variable("shop:1", "API_URL").replace("shop", "b"))))
                .containsExactly("error spec.containers[0].env[0].name");
        assertThat(places(
                        NAMES,
                        all(
                                variable("shop:1", "NODE_AB"),
                                variable("shop:1", "NODE_BA").replace("shop", "b"))))
                .isEmpty();
        assertThat(messages(NAMES, variable("shop:1", "DB_PASSOWRD")))
                .containsExactly("DB_PASSOWRD looks misspelt: nothing that reads DB_PASSWORD finds it."
                        + " Write DB_PASSWORD, or waive this where the application spells it so.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mysql:8.4 | '' | true",
                "mysql:8.4 | env: [{name: MYSQL_RANDOM_ROOT_PASSWORD, value: 'yes'}] | false",
                "mysql:8.4 | command: [mysqldump] | false",
                "mysql:8.4 | args: [mysqldump, shop] | false",
                "mysql:8.4 | args: [--skip-name-resolve] | true",
                "mysql:8.4 | args: [mysqld] | true",
                "mysql:8.4 | envFrom: [{secretRef: {name: unknown}}] | false",
                "mysql:8.4 | envFrom: [{configMapRef: {name: settings}}] | true",
                "mariadb | env: [{name: MYSQL_ROOT_PASSWORD, value: a}] | false",
                "postgres@sha256:1 | env: [{name: POSTGRES_DB, value: a}] | true",
                "postgis/postgis:16-3.4 | env: [{name: POSTGRES_HOST_AUTH_METHOD, value: trust}] | false",
                "public.ecr.aws/docker/library/postgres:16 | '' | true",
                "localhost:5000/postgres | '' | false",
                "mongo:7 | '' | false",
                "mongo:7 | env: [{name: MONGO_INITDB_ROOT_USERNAME, value: a}] | true",
                "redis:7 | '' | false",
            })
    void knowsWhatImagesAskFor(String image, String fields, boolean found) {
        String map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {MODE: prod}\n";
        assertThat(places(IMAGES, all(map, pod(image, fields))))
                .isEqualTo(found ? List.of("warning spec.containers[0].env") : List.of());
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(messages(IMAGES, pod("mysql:8.4", "")))
                .containsExactly("MySQL does not start on an empty volume without one of MYSQL_ROOT_PASSWORD,"
                        + " MYSQL_ALLOW_EMPTY_PASSWORD, MYSQL_RANDOM_ROOT_PASSWORD. Set MYSQL_ROOT_PASSWORD, from a Secret"
                        + " where it is a password.");
        assertThat(messages(IMAGES, variable("mongo:7", "MONGO_INITDB_ROOT_PASSWORD")))
                .containsExactly("MongoDB does not start without MONGO_INITDB_ROOT_USERNAME where it has"
                        + " MONGO_INITDB_ROOT_PASSWORD. Set both, or neither.");
    }
}
