package io.acme.shop;

import static dev.waybill.Waybill.configMap;
import static dev.waybill.Waybill.container;
import static dev.waybill.Waybill.deployment;
import static dev.waybill.Waybill.httpGet;
import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.manifest;
import static dev.waybill.Waybill.mebibytes;
import static dev.waybill.Waybill.millicores;
import static dev.waybill.Waybill.port;
import static dev.waybill.Waybill.service;

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
    public Manifest manifest(String environment) {
        Env env = Env.valueOf(environment.toUpperCase(Locale.ROOT));
        ConfigMap settings = configMap("shop").entry("TOKEN_EXPIRY", env.expiry);
        Container web = container("web", image("registry.acme.io/shop:1.4.2"))
                .listensOn(HTTP)
                .env(settings)
                .requests(millicores(250), mebibytes(256))
                .limits(mebibytes(256))
                .readyWhen(httpGet("/ready", HTTP));
        Deployment shop = deployment("shop", web).replicas(env.replicas);
        return manifest(settings, shop, service("shop", shop).expose(80, HTTP)).namespace("shop");
    }
}
