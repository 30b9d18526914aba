package io.acme.shop;

import static dev.waybill.Waybill.existingSecret;
import static dev.waybill.Waybill.host;
import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.ingress;
import static dev.waybill.Waybill.mebibytes;
import static dev.waybill.Waybill.millicores;
import static dev.waybill.presets.Presets.serverApp;

import dev.waybill.manifest.Manifest;
import dev.waybill.presets.CompanyPolicy;
import dev.waybill.presets.ServerApp;
import java.util.List;

/** The shop in a cluster. */
final class ShopManifests {
    private ShopManifests() {}

    static ServerApp shop(String version) {
        return serverApp("shop", image("registry.acme.io/shop:" + version))
                .port(8080)
                .resources(millicores(250), mebibytes(256))
                .readyAt("/ready")
                .owner("team-shop")
                .config("GREETING", "Grüße aus İzmir ☕")
                .secret("PAYMENT_TOKEN", existingSecret("shop").key("payment"))
                .inEach(Env.class, (app, env) -> app.scale(env.pods));
    }

    static Manifest in(Env env) {
        return in(env, shop("1.4.2"));
    }

    static Manifest in(Env env, ServerApp shop) {
        return CompanyPolicy.standard()
                .manifest(shop)
                .andInEach(
                        Env.class,
                        each -> List.of(ingress("shop", host(each.host).path("/", shop.at(80)))
                                .tls(existingSecret("shop-tls"), each.host)))
                .in(env)
                .namespace("shop");
    }
}
