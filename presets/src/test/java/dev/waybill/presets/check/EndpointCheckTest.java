package dev.waybill.presets.check;

import static dev.waybill.Waybill.configMap;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks that log in nowhere, against servers of the JDK. */
class EndpointCheckTest {
    private HttpServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 10);
        server.createContext("/", exchange -> {
            int status = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        port = server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static CheckRun run(Endpoint<?> check) {
        return CheckRun.of(check.attempts(2).timeout(ofSeconds(2)).backOff(ofSeconds(1)), Map.of());
    }

    @Test
    void tcpPortsAnswerOrNot() {
        String unused = Installed.need("nc", "netcat-openbsd");
        int closed = RealServer.freePort();

        run(TcpEndpoint.at("127.0.0.1", port)).isFine();
        run(TcpEndpoint.at("127.0.0.1", closed)).fails("127.0.0.1:" + closed + ": nothing answers there within 2 s.");
        run(TcpEndpoint.at("no-such-host.invalid", port)).fails("no-such-host.invalid: the name does not resolve.");
        run(TcpEndpoint.ofService("localhost", port)).isFine();
    }

    @Test
    void oneServerOfKafkaIsEnough() {
        String unused = Installed.need("nc", "netcat-openbsd");
        int closed = RealServer.freePort();

        CheckRun second = run(Kafka.at("127.0.0.1:" + closed, "127.0.0.1:" + port));
        second.isFine();
        assertThat(second.output()).startsWith("127.0.0.1:" + closed + ": nothing answers there");
        run(Kafka.at("no-such-host.invalid:9092", "127.0.0.1:" + closed)).fails("given up after 2 attempts.");
    }

    @Test
    void namesResolveOrNot() {
        run(DnsName.of("localhost")).isFine();
        run(DnsName.of("no-such-host.invalid")).fails("no-such-host.invalid: the name does not resolve.");
    }

    @Test
    void httpWantsAGoodStatus() {
        String unused = Installed.need("curl", "curl");

        run(HttpEndpoint.at("http://127.0.0.1:" + port + "/200")).isFine();
        run(HttpEndpoint.at("http://127.0.0.1:" + port + "/302")).isFine();
        run(HttpEndpoint.at("http://127.0.0.1:" + port + "/503")).fails("/503: it answers 503; 2xx or 3xx is wanted.");
        run(HttpEndpoint.at("http://127.0.0.1:" + RealServer.freePort() + "/"))
                .fails("nothing answers there within 2 s.");
        run(HttpEndpoint.at("http://no-such-host.invalid/")).fails("the name does not resolve.");
    }

    @Test
    void httpsTrustsTheAuthorityAndNoOther(@TempDir Path folder) throws Exception {
        String unused = Installed.need("curl", "curl");
        Authority authority = Authority.in(folder, "server");
        Path other = Authority.in(folder, "other").certificate();
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 10);
        secure.setHttpsConfigurator(new HttpsConfigurator(authority.context()));
        secure.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        secure.start();
        try {
            Endpoint<?> check = HttpEndpoint.at(
                            "https://localhost:" + secure.getAddress().getPort() + "/")
                    .tls(configMap("ca").entry("ca.crt", "PEM").key("ca.crt"));

            CheckRun.of(check, Map.of(), Map.of("/etc/check-ca/ca.crt", authority.certificate()))
                    .isFine();
            CheckRun.of(check, Map.of(), Map.of("/etc/check-ca/ca.crt", other)).fails("the certificate is not trusted");
        } finally {
            secure.stop(0);
        }
    }

    @Test
    void aPortWithoutTlsIsTold() throws Exception {
        String unused = Installed.need("curl", "curl");
        try (ServerSocket plain = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"))) {
            Thread greeter = new Thread(() -> greet(plain));
            greeter.start();
            run(HttpEndpoint.at("https://127.0.0.1:" + plain.getLocalPort() + "/"))
                    .fails("no TLS connection.");
        }
    }

    private static void greet(ServerSocket plain) {
        while (!plain.isClosed()) {
            try (Socket socket = plain.accept()) {
                socket.getOutputStream().write("220 plain text here\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // The test is over, or the client has gone.
            }
        }
    }

    @Test
    void httpThatSaysNothingKeepsToTheBudget() {
        String unused = Installed.need("curl", "curl");
        try (BlackHole hole = new BlackHole()) {
            run(HttpEndpoint.at("http://127.0.0.1:" + hole.port() + "/")).fails("nothing answers there within 2 s.");
        }
    }

    @Test
    void aCheckThatIsToldToStopStops() throws Exception {
        var check = DnsName.of("no-such-host.invalid").backOff(ofSeconds(30));
        CheckRun.Running running = CheckRun.start(check, Map.of(), Map.of(), List.of());
        Thread.sleep(500);
        boolean told = running.process().toHandle().destroy();

        CheckRun run = running.end();
        assertThat(told).isTrue();
        assertThat(run.code()).isEqualTo(143);
        assertThat(run.time()).isLessThan(ofSeconds(3));
    }
}
