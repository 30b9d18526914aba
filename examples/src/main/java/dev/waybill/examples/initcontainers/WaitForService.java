package dev.waybill.examples.initcontainers;

import static dev.waybill.Waybill.*;

import dev.waybill.manifest.Manifest;

/** Tip 4: a pod starts its app only when what it needs can be reached. */
public final class WaitForService {
    private WaitForService() {}

    /** Makes a Deployment whose init container waits until the name of a Service is known. */
    public static Manifest describe() {
        return manifest(deployment("app", container("app", image("registry.acme.io/app:1.0.0")))
                .initContainer(container("wait-for-myservice", image("busybox:1.37"))
                        .command("sh", "-c", "until nslookup myservice; do echo waiting for myservice; sleep 2; done")
                        .requests(millicores(10), mebibytes(16))
                        .limits(mebibytes(32))));
    }

    /** Prints the manifest. */
    public static void main(String[] args) {
        System.out.print(describe().toYaml());
    }
}
