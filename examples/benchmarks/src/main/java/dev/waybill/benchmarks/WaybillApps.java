package dev.waybill.benchmarks;

import static dev.waybill.Waybill.*;
import static java.time.Duration.ofSeconds;

import dev.waybill.kind.ConfigMap;
import dev.waybill.kind.Deployment;
import dev.waybill.kind.KubernetesObjects;
import dev.waybill.kind.PersistentVolumeClaim;
import dev.waybill.kind.pod.Container;
import dev.waybill.manifest.Manifest;
import dev.waybill.value.Port;

/** The apps in Waybill's DSL. */
final class WaybillApps {
    private static final int OBJECTS = 5;

    private WaybillApps() {}

    /** Describes {@code count} apps of five objects each. */
    static Manifest manifest(int count) {
        KubernetesObjects[] objects = new KubernetesObjects[count * OBJECTS];
        for (int i = 0; i < count; i++) {
            add("app-" + i, i, objects);
        }
        return Manifest.of(objects).asWritten();
    }

    /** Returns the Deployment of the first app. */
    static Deployment firstDeployment() {
        KubernetesObjects[] objects = new KubernetesObjects[OBJECTS];
        add("app-0", 0, objects);
        return (Deployment) objects[2];
    }

    private static void add(String name, int i, KubernetesObjects[] objects) {
        ConfigMap settings = configMap(name)
                .entry("LOG_LEVEL", "info")
                .entry("SETTINGS", "feature=" + i)
                .entry("app.yaml", "server:\n  port: 8080\n  name: " + name + "\n");
        PersistentVolumeClaim data = claim(name, existingStorageClass("gp3"), gibibytes(10));
        Deployment app = deployment(name, server(name, settings, data))
                .initContainer(container("wait", image("busybox:1.37"))
                        .command("sh", "-c", "until nslookup db; do sleep 2; done")
                        .requests(millicores(10), mebibytes(16))
                        .limits(mebibytes(32)))
                .requireNodes(nodes("acme.io/pool", "apps"))
                .shutdown(deregisterFor(ofSeconds(5)).drainFor(ofSeconds(30)));
        int at = i * OBJECTS;
        objects[at] = settings;
        objects[at + 1] = data;
        objects[at + 2] = app;
        objects[at + 3] = service(name, app).expose(80, http());
        objects[at + 4] = autoscaler(app, between(2, 10)).onCpu(percent(70));
    }

    private static Container server(String name, ConfigMap settings, PersistentVolumeClaim data) {
        Port http = http();
        return container("app", image("registry.acme.io/" + name + ":1.0.0"))
                .listensOn(http, port("metrics", 9090))
                .env("LOG_LEVEL", settings.key("LOG_LEVEL"))
                .env("SETTINGS", settings.key("SETTINGS"))
                .env("REGION", "eu-central-1")
                .env("PORT", "8080")
                .env("POD_NAME", podField("metadata.name"))
                .requests(millicores(250), mebibytes(256))
                .limits(mebibytes(512))
                .mount("/data", data)
                .startedWhen(httpGet("/ready", http).period(ofSeconds(5)).failureThreshold(30))
                .readyWhen(httpGet("/ready", http).period(ofSeconds(5)))
                .aliveWhen(httpGet("/live", http).period(ofSeconds(10)).failureThreshold(3));
    }

    private static Port http() {
        return port("http", 8080);
    }
}
