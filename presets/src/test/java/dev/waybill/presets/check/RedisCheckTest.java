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

/** The check of Redis, against real ones: with a password, with a user, by TLS, and open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisCheckTest {
    private static final String USER = "redis";
    private static final String PASSWORD = "pass-word$HOME`id`";
    private static final Map<String, String> SECRETS = Map.of("cache/password", PASSWORD);

    private RealServer server;
    private RealServer open;
    private RealServer tls;
    private Path certificates;

    @BeforeAll
    void start() throws IOException {
        certificates = Files.createTempDirectory("waybill-ca");
        server = startServer(
                RealServer.freePort(), "requirepass " + PASSWORD + "\nuser app on >" + PASSWORD + " ~* +get\n");
        open = startServer(RealServer.freePort(), "");
        Authority authority = Authority.in(certificates, "server");
        int port = RealServer.freePort();
        String chmod = RealServer.run(List.of("chmod", "-R", "a+rX", certificates.toString()), "");
        assertThat(chmod).isEmpty();
        tls = startServer(
                port,
                "port 0\ntls-port " + port + "\ntls-auth-clients no\ntls-ca-cert-file " + authority.certificate()
                        + "\ntls-cert-file " + authority.certificate() + "\ntls-key-file " + authority.key()
                        + "\nrequirepass " + PASSWORD + "\n");
    }

    private static RealServer startServer(int port, String more) throws IOException {
        String redis = Installed.need("redis-server", "redis-server");
        String unusedClient = Installed.need("redis-cli", "redis-tools");
        Path folder = RealServer.folderOf(USER);
        Path config = Files.writeString(
                folder.resolve("redis.conf"),
                "bind 127.0.0.1\nport " + port + "\nsave \"\"\ndir " + folder + "\n" + more);
        if (RealServer.as(USER, "x").size() > 1) {
            String unused = RealServer.run(List.of("chown", "-R", USER, folder.toString()), "");
        }
        return RealServer.start(folder, port, RealServer.as(USER, redis, config.toString()));
    }

    @AfterAll
    void stop() {
        for (RealServer each : new RealServer[] {server, open, tls}) {
            if (each != null) {
                each.close();
            }
        }
    }

    private Redis cache() {
        return Redis.at("127.0.0.1")
                .port(server.port())
                .password(existingSecret("cache").key("password"))
                .attempts(2)
                .timeout(ofSeconds(2))
                .backOff(ofSeconds(1));
    }

    @Test
    void succeedsWithAPassword() {
        CheckRun run = CheckRun.of(cache(), SECRETS);

        run.isFine();
        assertThat(run.output()).isEqualTo("redis 127.0.0.1:" + server.port() + ": fine, at attempt 1.\n");
    }

    @Test
    void succeedsAsAUserWhoMayNotPing() {
        CheckRun.of(cache().login(Login.of("app", existingSecret("cache").key("password"))), SECRETS)
                .isFine();
    }

    @Test
    void succeedsWithoutALoginWhereNoneIsAskedFor() {
        CheckRun.of(Redis.at("localhost").port(open.port()).attempts(1), Map.of())
                .isFine();
    }

    @Test
    void succeedsWithThePasswordFromAFile() throws IOException {
        Path file = Files.writeString(certificates.resolve("password"), PASSWORD);
        Redis check = cache().login(Login.of("default", existingSecret("cache").key("password"))
                .fromFile());

        CheckRun.of(check, Map.of(), Map.of("/etc/check-login/password", file)).isFine();
    }

    @Test
    void succeedsInTheShellOfBusybox() {
        List<String> shell = List.of(Installed.need("busybox", "busybox"), "sh");

        CheckRun.start(cache(), SECRETS, Map.of(), shell).end().isFine();
    }

    @Test
    void aWrongPasswordEndsAtOnce() {
        CheckRun run = CheckRun.of(cache(), Map.of("cache/password", "wrong-one"));

        run.fails("Redis refuses the login. Are the user and the password in the Secret those of this server?");
        assertThat(run.output()).doesNotContain("attempt 1 of");
    }

    @Test
    void anUnknownUserIsAWrongLogin() {
        CheckRun.of(cache().login(Login.of("nobody", existingSecret("cache").key("password"))), SECRETS)
                .fails("Redis refuses the login.");
    }

    @Test
    void whereNobodyIsToLogInAnAnswerIsEnough() {
        CheckRun.of(Redis.at("127.0.0.1").port(server.port()), Map.of()).isFine();
    }

    @Test
    void aPasswordWhereNoneIsWantedIsToldAndEnds() {
        CheckRun.of(cache().port(open.port()), SECRETS).fails("Redis refuses the login.");
    }

    @Test
    void aClosedPortIsTriedAgain() {
        int port = RealServer.freePort();
        CheckRun run = CheckRun.of(cache().port(port), SECRETS);

        run.fails("127.0.0.1:" + port + ": nothing answers there within 2 s.");
        assertThat(run.output()).contains("attempt 1 of 2").endsWith("given up after 2 attempts.\n");
    }

    @Test
    void anUnknownHostIsTriedAgain() {
        CheckRun.of(Redis.at("no-such-host.invalid").attempts(2).backOff(ofSeconds(1)), Map.of())
                .fails("no-such-host.invalid: the name does not resolve.");
    }

    @Test
    void aPortThatSaysNothingKeepsToTheBudget() {
        try (BlackHole hole = new BlackHole()) {
            CheckRun.of(cache().port(hole.port()), SECRETS).fails("nothing answers there within 2 s.");
        }
    }

    @Test
    void aServerThatComesUpLateIsWaitedFor() throws Exception {
        int port = RealServer.freePort();
        CheckRun.Running running = CheckRun.start(cache().port(port).attempts(6), SECRETS, Map.of(), List.of());
        Thread.sleep(2000);
        try (RealServer late = startServer(port, "requirepass " + PASSWORD + "\n")) {
            CheckRun run = running.end();
            run.isFine();
            assertThat(run.output()).contains("nothing answers there", "attempt 1 of 6");
            assertThat(late.port()).isEqualTo(port);
        }
    }

    @Test
    void aCertificateOfTheAuthorityIsTrustedAndNoOther() {
        Redis check = cache().port(tls.port())
                .tls(configMap("ca").entry("ca.crt", "PEM").key("ca.crt"));
        Path own = certificates.resolve("server.crt");
        Path other = Authority.in(certificates, "other").certificate();

        CheckRun.of(check, SECRETS, Map.of("/etc/check-ca/ca.crt", own)).isFine();
        CheckRun.of(check, SECRETS, Map.of("/etc/check-ca/ca.crt", other)).fails("the certificate is not trusted");
    }

    @Test
    void aServerWithoutTlsIsTold() {
        CheckRun run = CheckRun.of(cache().port(open.port()).tls(), SECRETS);

        assertThat(run.code()).isOne();
        assertThat(run.output()).contains("127.0.0.1:" + open.port());
    }
}
