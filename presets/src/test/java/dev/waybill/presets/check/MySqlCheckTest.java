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

/** The check of MySQL and MariaDB, against a real MariaDB. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MySqlCheckTest {
    private static final String USER = "mysql";
    private static final String PASSWORD = "pa'ss \"word$HOME`id`\\";
    private static final Map<String, String> SECRETS = Map.of("db/username", "accounts", "db/password", PASSWORD);
    private static final Login LOGIN = Login.of(existingSecret("db"));

    private RealServer server;
    private Path certificates;

    @BeforeAll
    void start() throws IOException {
        certificates = Files.createTempDirectory("waybill-ca");
        server = startServer(RealServer.freePort());
    }

    private RealServer startServer(int port) throws IOException {
        String install = Installed.need("mariadb-install-db", "mariadb-server");
        String mariadbd = Installed.need("mariadbd", "mariadb-server");
        String unusedClient = Installed.need("mariadb", "mariadb-client");
        Path folder = RealServer.folderOf(USER);
        Path data = folder.resolve("data");
        Path init = Files.writeString(
                folder.resolve("init.sql"),
                "create database accounts;\ncreate database closed;\n"
                        + "create user accounts@'%' identified by '"
                        + PASSWORD.replace("\\", "\\\\").replace("'", "\\'") + "';\n"
                        + "grant all on accounts.* to accounts@'%';\n");
        Authority authority = Authority.in(folder, "server");
        Files.copy(authority.certificate(), certificates.resolve(port + ".crt"));
        if (RealServer.as(USER, "x").size() > 1) {
            String unused = RealServer.run(List.of("chown", "-R", USER, folder.toString()), "");
        }
        String unused = RealServer.run(
                RealServer.as(
                        USER,
                        install,
                        "--no-defaults",
                        "--datadir=" + data,
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db"),
                "");
        return RealServer.start(
                folder,
                port,
                RealServer.as(
                        USER,
                        mariadbd,
                        "--no-defaults",
                        "--datadir=" + data,
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--socket=" + folder.resolve("sock"),
                        "--pid-file=" + folder.resolve("pid"),
                        "--ssl-cert=" + authority.certificate(),
                        "--ssl-key=" + authority.key(),
                        "--init-file=" + init));
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private MySql accounts() {
        return MySql.mariadb("127.0.0.1")
                .port(server.port())
                .database("accounts")
                .login(LOGIN)
                .attempts(2)
                .timeout(ofSeconds(2))
                .backOff(ofSeconds(1));
    }

    @Test
    void succeeds() {
        CheckRun run = CheckRun.of(accounts(), SECRETS);

        run.isFine();
        assertThat(run.output()).isEqualTo("mariadb 127.0.0.1:" + server.port() + ": fine, at attempt 1.\n");
    }

    @Test
    void succeedsAsMySqlWithoutADatabase() {
        CheckRun.of(MySql.at("127.0.0.1").port(server.port()).login(LOGIN).attempts(1), SECRETS)
                .isFine();
    }

    @Test
    void succeedsWithThePasswordFromAFile() throws IOException {
        Path file = Files.writeString(certificates.resolve("password"), PASSWORD);
        MySql check = accounts()
                .login(Login.of("accounts", existingSecret("db").key("password"))
                        .fromFile());

        CheckRun.of(check, Map.of(), Map.of("/etc/check-login/password", file)).isFine();
    }

    @Test
    void succeedsWithoutALogin() {
        CheckRun.of(MySql.at("localhost").port(server.port()).attempts(1), Map.of())
                .isFine();
    }

    @Test
    void succeedsInTheShellOfBusybox() {
        List<String> shell = List.of(Installed.need("busybox", "busybox"), "sh");

        CheckRun.start(accounts(), SECRETS, Map.of(), shell).end().isFine();
    }

    @Test
    void aWrongPasswordEndsAtOnce() {
        CheckRun run = CheckRun.of(accounts(), Map.of("db/username", "accounts", "db/password", "wrong-one"));

        run.fails(
                "the login of 'accounts' is refused. Are the user and the password in the Secret those of this server?");
        assertThat(run.output()).doesNotContain("attempt 1 of");
    }

    @Test
    void anUnknownDatabaseEndsAtOnce() {
        CheckRun run = CheckRun.of(accounts().database("acounts"), SECRETS);

        run.fails("the login works, but there is no database 'acounts' for 'accounts'.");
        assertThat(run.output()).doesNotContain("attempt 1 of");
    }

    @Test
    void aDatabaseThatTheUserMayNotEnterIsNone() {
        CheckRun.of(accounts().database("closed"), SECRETS).fails("there is no database 'closed' for 'accounts'");
    }

    @Test
    void aClosedPortIsTriedAgain() {
        int port = RealServer.freePort();
        CheckRun run = CheckRun.of(accounts().port(port), SECRETS);

        run.fails("127.0.0.1:" + port + ": nothing answers there within 2 s.");
        assertThat(run.output())
                .contains("attempt 1 of 2; the next one in 1 s.")
                .endsWith("given up after 2 attempts.\n");
    }

    @Test
    void anUnknownHostIsTriedAgain() {
        CheckRun.of(MySql.at("no-such-host.invalid").login(LOGIN).attempts(2).backOff(ofSeconds(1)), SECRETS)
                .fails("no-such-host.invalid: the name does not resolve.");
    }

    @Test
    void aPortThatSaysNothingKeepsToTheBudget() {
        try (BlackHole hole = new BlackHole()) {
            CheckRun.of(accounts().port(hole.port()), SECRETS).fails("nothing answers there within 2 s.");
            CheckRun.of(MySql.at("127.0.0.1").port(hole.port()).attempts(1), Map.of())
                    .fails("nothing answers there within 3 s.");
        }
    }

    @Test
    void aServerThatComesUpLateIsWaitedFor() throws Exception {
        int port = RealServer.freePort();
        CheckRun.Running running = CheckRun.start(accounts().port(port).attempts(8), SECRETS, Map.of(), List.of());
        Thread.sleep(500);
        try (RealServer late = startServer(port)) {
            CheckRun run = running.end();
            run.isFine();
            assertThat(run.output()).contains("nothing answers there", "attempt 1 of 8");
            assertThat(late.port()).isEqualTo(port);
        }
    }

    @Test
    void aCertificateOfTheAuthorityIsTrustedAndNoOther() throws IOException {
        MySql check = MySql.mariadb("localhost")
                .port(server.port())
                .login(LOGIN)
                .tls(configMap("ca").entry("ca.crt", "PEM").key("ca.crt"))
                .attempts(1);
        Path own = certificates.resolve(server.port() + ".crt");
        Path other = Authority.in(certificates, "other").certificate();

        CheckRun.of(check, SECRETS, Map.of("/etc/check-ca/ca.crt", own)).isFine();
        CheckRun.of(check, SECRETS, Map.of("/etc/check-ca/ca.crt", other)).fails("the certificate is not trusted");
    }
}
