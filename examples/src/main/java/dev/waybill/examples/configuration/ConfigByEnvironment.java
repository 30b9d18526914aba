package dev.waybill.examples.configuration;

import static dev.waybill.Waybill.*;

import dev.waybill.kind.ConfigMap;
import dev.waybill.kind.config.SecretRef;
import dev.waybill.manifest.Manifest;
import java.time.Duration;

/** Tip 8: what policy changes is in a ConfigMap for each environment, what is secret in a Secret. */
public final class ConfigByEnvironment {
    private ConfigByEnvironment() {}

    /** What differs between environments. */
    public enum Environment {
        /** For trying things out. */
        DEV(Duration.ofMinutes(5)),
        /** What customers use. */
        PROD(Duration.ofHours(1));

        private final Duration sessionTime;

        Environment(Duration sessionTime) {
            this.sessionTime = sessionTime;
        }
    }

    /** Makes the app for one environment. A change of the ConfigMap restarts the pods. */
    public static Manifest describe(Environment environment) {
        ConfigMap settings =
                configMap("shop-settings").entry("EXPIRED_TIME", Long.toString(environment.sessionTime.toSeconds()));
        SecretRef credentials = existingSecret("shop-credentials");
        return manifest(
                settings,
                deployment(
                                "shop",
                                container("shop", image("registry.acme.io/shop:1.4.2"))
                                        .env("EXPIRED_TIME", settings.key("EXPIRED_TIME"))
                                        .env("JWT_SECRET", credentials.key("jwt")))
                        .restartOnChangeOf(settings));
    }

    /** Prints the manifest of the environment that is named, {@code PROD} when none is. */
    public static void main(String[] args) {
        Environment environment = args.length == 0 ? Environment.PROD : Environment.valueOf(args[0]);
        System.out.print(describe(environment).toYaml());
    }
}
