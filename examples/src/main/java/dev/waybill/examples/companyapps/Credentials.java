package dev.waybill.examples.companyapps;

import static dev.waybill.presets.Presets.*;

import dev.waybill.presets.secret.ExternalSecret;
import java.util.List;

/** What nobody may read in Git: the cluster fetches it from AWS Secrets Manager. */
final class Credentials {
    private Credentials() {}

    static ExternalSecret ordersDatabase(Env env) {
        return login("orders-db", env);
    }

    static ExternalSecret accountsDatabase(Env env) {
        return login("accounts-db", env);
    }

    static ExternalSecret warehouse(Env env) {
        return login("warehouse", env);
    }

    static ExternalSecret tokens(Env env) {
        return externalSecret("tokens", clusterSecretStore("secrets-manager"))
                .entry("jwt", remote(env.path("tokens")).property("jwt"));
    }

    private static ExternalSecret login(String name, Env env) {
        return externalSecret(name, clusterSecretStore("secrets-manager"))
                .entry("username", remote(env.path(name)).property("username"))
                .entry("password", remote(env.path(name)).property("password"));
    }

    static List<ExternalSecret> of(Env env) {
        return List.of(ordersDatabase(env), accountsDatabase(env), warehouse(env), tokens(env));
    }
}
