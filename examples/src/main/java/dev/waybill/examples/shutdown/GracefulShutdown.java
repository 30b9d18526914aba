package dev.waybill.examples.shutdown;

import static dev.waybill.Waybill.*;
import static java.time.Duration.ofSeconds;

import dev.waybill.manifest.Manifest;
import dev.waybill.value.Port;

/** Tip 1: a server finishes what it has before it stops, and the grace period holds it. */
public final class GracefulShutdown {
    private GracefulShutdown() {}

    /** Makes nginx, which is told to quit once nobody sends to it any more. */
    public static Manifest describe() {
        Port http = port("http", 80);
        return manifest(deployment(
                        "web",
                        container("nginx", image("nginx:1.29")).listensOn(http).readyWhen(httpGet("/", http)))
                .shutdown(deregisterFor(ofSeconds(30))
                        .stopCommand("nginx", "-s", "quit")
                        .drainFor(ofSeconds(20))));
    }

    /** Prints the manifest. */
    public static void main(String[] args) {
        System.out.print(describe().toYaml());
    }
}
