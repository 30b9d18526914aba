package dev.waybill.examples.priority;

import static dev.waybill.Waybill.*;

import dev.waybill.kind.PriorityClass;
import dev.waybill.manifest.Manifest;

/** Tip 7: server applications go before batch work when room is short. */
public final class ServersBeforeBatch {
    private ServersBeforeBatch() {}

    /** Makes both classes, a server and a job that waits for room without pushing anyone out. */
    public static Manifest describe() {
        PriorityClass server =
                priorityClass("server", 1_000_000).description("Servers: must not be interrupted by batch work.");
        PriorityClass batch = priorityClass("batch", 1_000)
                .description("Batch work: waits for room and pushes nobody out.")
                .neverPreempting();
        return manifest(
                server,
                batch,
                deployment("shop", container("shop", image("registry.acme.io/shop:1.4.2")))
                        .priority(server),
                job("settle", container("settle", image("registry.acme.io/settle:2.0.1")))
                        .priority(batch));
    }

    /** Prints the manifest. */
    public static void main(String[] args) {
        System.out.print(describe().toYaml());
    }
}
