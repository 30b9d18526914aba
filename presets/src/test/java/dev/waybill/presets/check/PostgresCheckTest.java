package dev.waybill.presets.check;

import static dev.waybill.Waybill.configMap;
import static dev.waybill.Waybill.existingSecret;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of PostgreSQL, against a real one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresCheckTest {
    private static final String USER = "postgres";
    private static final String PASSWORD = "pa'ss \"word$HOME`id`\\";
    private static final Map<String, String> SECRETS = Map.of("db/username", "orders", "db/password", PASSWORD);
    private static final Login LOGIN = Login.of(existingSecret("db"));

    private RealServer server;
    private Path certificates;

    @BeforeAll
    void start() throws IOException {
        certificates = Files.createTempDirectory("waybill-ca");
        server = startServer(RealServer.freePort());
        String unused = RealServer.run(
                List.of(Installed.need("psql", "postgresql-client"), "-X", "-v", "ON_ERROR_STOP=1"),
                "create role orders login password '" + PASSWORD.replace("'", "''") + "';\n"
                        + "create database orders owner orders;\n"
                        + "create database \"Übung '1' $(CHECK_HOST)\" owner orders;\n"
                        + "create database closed;\nrevoke connect on database closed from public;\n",
                "PGHOST=127.0.0.1",
                "PGPORT=" + server.port(),
                "PGUSER=admin",
                "PGPASSWORD=admin",
                "PGDATABASE=postgres");
    }

    private RealServer startServer(int port) throws IOException {
        String initdb = Installed.need("initdb", "postgresql");
        String postgres = Installed.need("postgres", "postgresql");
        Path folder = RealServer.folderOf(USER);
        Path password = Files.writeString(folder.resolve("pw"), "admin");
        Path data = folder.resolve("data");
        Authority authority = Authority.in(folder, "server");
        Files.copy(authority.certificate(), certificates.resolve(port + ".crt"));
        if (RealServer.as(USER, "x").size() > 1) {
            String unused = RealServer.run(List.of("chown", "-R", USER, folder.toString()), "");
        }
        String unused = RealServer.run(
                RealServer.as(
                        USER,
                        initdb,
                        "-D",
                        data.toString(),
                        "-U",
                        "admin",
                        "--auth=scram-sha-256",
                        "--pwfile=" + password,
                        "--no-sync",
                        "-E",
                        "UTF8",
                        "--locale=C.UTF-8"),
                "");
        return RealServer.start(
                folder,
                port,
                RealServer.as(
                        USER,
                        postgres,
                        "-D",
                        data.toString(),
                        "-p",
                        String.valueOf(port),
                        "-h",
                        "127.0.0.1",
                        "-k",
                        folder.toString(),
                        "-c",
                        "ssl=on",
                        "-c",
                        "ssl_cert_file=" + authority.certificate(),
                        "-c",
                        "ssl_key_file=" + authority.key()));
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private Postgres orders() {
        return Postgres.at("127.0.0.1")
                .port(server.port())
                .database("orders")
                .login(LOGIN)
                .attempts(2)
                .timeout(ofSeconds(2))
                .backOff(ofSeconds(1));
    }

    @Test
    void succeeds() {
        CheckRun run = CheckRun.of(orders(), SECRETS);

        run.isFine();
        assertThat(run.output()).isEqualTo("postgres 127.0.0.1:" + server.port() + ": fine, at attempt 1.\n");
    }

    @Test
    void succeedsWithThePasswordFromAFile() throws IOException {
        Path file = Files.writeString(certificates.resolve("password"), PASSWORD);
        Postgres check = orders().login(
                        Login.of("orders", existingSecret("db").key("password")).fromFile());

        CheckRun.of(check, Map.of(), Map.of("/etc/check-login/password", file)).isFine();
    }

    @Test
    void succeedsWithoutALogin() {
        CheckRun.of(Postgres.at("localhost").port(server.port()).attempts(1), Map.of())
                .isFine();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox"})
    void succeedsInTheShellsOfTheImages(String shell) {
        List<String> command = shell.equals("dash")
                ? List.of(Installed.need("dash", "dash"))
                : List.of(Installed.need("busybox", "busybox"), "sh");

        CheckRun.start(orders(), SECRETS, Map.of(), command).end().isFine();
    }

    @Test
    void namesThatNeedQuotesAreNames() {
        CheckRun.of(orders().database("Übung '1' $(CHECK_HOST)"), SECRETS).isFine();
    }

    @Test
    void aWrongPasswordEndsAtOnce() {
        CheckRun run = CheckRun.of(orders(), Map.of("db/username", "orders", "db/password", "wrong-one"));

        run.fails(
                "the login of 'orders' is refused. Are the user and the password in the Secret those of this server?");
        assertThat(run.output()).doesNotContain("attempt 1 of");
    }

    @Test
    void anUnknownUserIsAWrongLogin() {
        CheckRun.of(orders(), Map.of("db/username", "nobody", "db/password", PASSWORD))
                .fails("the login of 'nobody' is refused");
    }

    @Test
    void anUnknownDatabaseEndsAtOnce() {
        CheckRun run = CheckRun.of(orders().database("oders"), SECRETS);

        run.fails("the login works, but there is no database 'oders' for 'orders'.");
        assertThat(run.output()).doesNotContain("attempt 1 of");
    }

    @Test
    void aDatabaseThatTheUserMayNotEnterIsNone() {
        CheckRun.of(orders().database("closed"), SECRETS).fails("there is no database 'closed' for 'orders'");
    }

    @Test
    void aClosedPortIsTriedAgain() {
        int port = RealServer.freePort();
        CheckRun run = CheckRun.of(orders().port(port), SECRETS);

        run.fails("127.0.0.1:" + port + ": nothing answers there within 2 s.");
        assertThat(run.output())
                .contains("attempt 1 of 2; the next one in 1 s.")
                .endsWith("given up after 2 attempts.\n");
    }

    @Test
    void anUnknownHostIsTriedAgain() {
        CheckRun run = CheckRun.of(
                Postgres.at("no-such-host.invalid").login(LOGIN).attempts(2).backOff(ofSeconds(1)), SECRETS);

        run.fails("no-such-host.invalid: the name does not resolve.");
        assertThat(run.output()).endsWith("given up after 2 attempts.\n");
    }

    @Test
    void aPortThatSaysNothingKeepsToTheBudget() {
        try (BlackHole hole = new BlackHole()) {
            CheckRun.of(orders().port(hole.port()), SECRETS).fails("nothing answers there within 2 s.");
        }
    }

    @Test
    void aServerThatComesUpLateIsWaitedFor() throws Exception {
        int port = RealServer.freePort();
        Postgres check = orders().port(port)
                .database("postgres")
                .login(Login.of("admin", existingSecret("db").key("password")))
                .attempts(8);
        CheckRun.Running running = CheckRun.start(check, Map.of("db/password", "admin"), Map.of(), List.of());
        Thread.sleep(1500);
        try (RealServer late = startServer(port)) {
            CheckRun run = runWithoutSecrets(running);
            run.isFine();
            assertThat(run.output()).contains("nothing answers there", "attempt 1 of 8");
            assertThat(late.port()).isEqualTo(port);
        }
    }

    /** The password "admin" stands in the commands of other programs as a word. */
    private static CheckRun runWithoutSecrets(CheckRun.Running running) {
        return new CheckRun.Running(running.requirement(), running.process(), List.of(), running.start()).end();
    }

    @Test
    void aCertificateOfTheAuthorityIsTrustedAndNoOther() throws IOException {
        Postgres check = Postgres.at("localhost")
                .port(server.port())
                .database("orders")
                .login(LOGIN)
                .tls(configMap("ca").entry("ca.crt", "PEM").key("ca.crt"))
                .attempts(1);
        Path own = certificates.resolve(server.port() + ".crt");
        Path other = Authority.in(certificates, "other").certificate();

        CheckRun.of(check, SECRETS, Map.of("/etc/check-ca/ca.crt", own)).isFine();
        CheckRun.of(check, SECRETS, Map.of("/etc/check-ca/ca.crt", other)).fails("the certificate is not trusted");
    }
}
