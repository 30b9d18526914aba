package dev.waybill.examples.resources;

import static dev.waybill.Waybill.*;

import dev.waybill.kind.pod.Container;
import dev.waybill.manifest.Manifest;

/** Tip 10: requests and limits on every container, init containers too, so that no script takes the node down. */
public final class RequestsAndLimits {
    private RequestsAndLimits() {}

    /** Makes a pod in which every container says what it needs and what it may use. */
    public static Manifest describe() {
        Container app = container("app", image("registry.acme.io/app:1.0.0"))
                .requests(millicores(250), mebibytes(64))
                .limits(millicores(500), mebibytes(128));
        Container migrate = container("migrate", image("registry.acme.io/app:1.0.0"))
                .args("migrate")
                .requests(millicores(100), mebibytes(64))
                .limits(millicores(200), mebibytes(128));
        return manifest(pod("app", app).initContainer(migrate));
    }

    /** Prints the manifest. */
    public static void main(String[] args) {
        System.out.print(describe().toYaml());
    }
}
