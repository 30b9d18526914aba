package io.acme.shop;

import static dev.waybill.Waybill.*;
import static java.time.Duration.ofSeconds;

import dev.waybill.kind.ConfigMap;
import dev.waybill.kind.Deployment;
import dev.waybill.kind.pod.Container;
import dev.waybill.manifest.Manifest;
import dev.waybill.manifest.ManifestSource;
import dev.waybill.value.Port;
import java.util.Locale;

/** The shop as the cluster runs it. */
public final class ShopManifests implements ManifestSource {
    private static final Port HTTP = port("http", 8080);

    @Override
    public Manifest manifestFor(String environment) {
        Env env = Env.valueOf(environment.toUpperCase(Locale.ROOT));
        ConfigMap settings = configMap("shop").entry("TOKEN_EXPIRY", env.expiry);
        Container web = container("web", image("registry.acme.io/shop:1.4.2"))
                .listensOn(HTTP)
                .envFrom(settings)
                .requests(millicores(250), mebibytes(256))
                .limits(mebibytes(256))
                .aliveWhen(httpGet("/live", HTTP))
                .readyWhen(httpGet("/ready", HTTP));
        Deployment shop = deployment("shop", web)
                .replicas(env.replicas)
                .spreadAcross(HOST)
                .restartOnChangeOf(settings)
                .shutdown(deregisterFor(ofSeconds(5)).drainFor(ofSeconds(20)));
        return manifest(
                        settings,
                        shop,
                        service("shop", shop).expose(80, HTTP),
                        disruptionBudget("shop", shop, maxUnavailable(1)))
                .namespace("shop");
    }
}
