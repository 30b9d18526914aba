package dev.waybill.examples.autoscaling;

import static dev.waybill.Waybill.*;

import dev.waybill.kind.Deployment;
import dev.waybill.manifest.Manifest;

/** Tip 3: the number of pods follows a metric of the app, requests per second, by way of a metrics adapter. */
public final class ScaleOnRequests {
    private ScaleOnRequests() {}

    /** Makes a Deployment and its autoscaler: 10 requests per second and pod, 1 to 10 pods. */
    public static Manifest describe() {
        Deployment web = deployment("web", container("web", image("registry.acme.io/web:2.3.0")));
        return manifest(web, autoscaler(web, between(1, 10)).onPods("http_requests_per_second", quantity(10)));
    }

    /** Prints the manifest. */
    public static void main(String[] args) {
        System.out.print(describe().toYaml());
    }
}
