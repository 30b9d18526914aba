package dev.waybill.shop;

import static dev.waybill.Waybill.cores;
import static dev.waybill.Waybill.gibibytes;
import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.mebibytes;
import static dev.waybill.Waybill.millicores;
import static dev.waybill.presets.Presets.batchJob;
import static dev.waybill.presets.Presets.serverApp;

import dev.waybill.presets.BatchJob;
import dev.waybill.presets.ServerApp;
import java.time.ZoneId;

/** Apps with nothing but what they need. */
final class Apps {
    private Apps() {}

    static ServerApp orders() {
        return serverApp("orders", image("registry.acme.io/orders:1.4.2"))
                .port(8080)
                .resources(millicores(500), mebibytes(512));
    }

    static BatchJob settle() {
        return batchJob("settle", image("registry.acme.io/settle:2.0.1"))
                .schedule("30 2 * * *", ZoneId.of("Asia/Seoul"))
                .resources(cores(1), gibibytes(2));
    }

    static BatchJob migrate() {
        return batchJob("migrate", image("registry.acme.io/migrate:2.0.1"))
                .once()
                .resources(cores(1), gibibytes(2));
    }
}
