package dev.waybill.kind.samples;

import dev.waybill.kind.ConfigMap;
import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.Secret;
import dev.waybill.kind.config.RegistryLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** ConfigMaps and Secrets that use every wither. */
public final class ConfigSamples {
    private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
    private static final String KEY = "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n";

    private ConfigSamples() {}

    /** Returns the samples. */
    public static List<KubernetesObject> all() {
        Path directory = files();
        Path certificate = directory.resolve("tls.crt");
        Path key = directory.resolve("tls.key");
        return List.of(
                ConfigMap.of("everything")
                        .namespace("shop")
                        .label("app.kubernetes.io/name", "shop")
                        .annotation("acme.io/team", "shop")
                        .finalizer("acme.io/keep")
                        .entry("LOG_LEVEL", "info")
                        .entry("logo.png", new byte[] {1, 2})
                        .entries(Map.of("ZONE", "eu"))
                        .file(certificate)
                        .file("renamed", certificate)
                        .directory(directory)
                        .immutable()
                        .customize(builder -> builder.addToData("CUSTOM", "1")),
                ConfigMap.of("hashed").entry("A", "1").immutableWithHashedName(),
                Secret.of("everything")
                        .namespace("shop")
                        .entry("password", "hunter2")
                        .entry("keystore", new byte[] {1, 2})
                        .entries(Map.of("user", "shop"))
                        .file(certificate)
                        .file("renamed", certificate)
                        .directory(directory)
                        .immutable()
                        .customize(builder -> builder.addToStringData("CUSTOM", "1")),
                Secret.of("hashed").entry("A", "1").immutableWithHashedName(),
                Secret.ofType("custom", "acme.io/licence").entry("licence", "1"),
                Secret.tls("tls", CERTIFICATE, KEY),
                Secret.tls("tls-files", certificate, key),
                Secret.registry("pull", RegistryLogin.of("registry.acme.io", "shop", "hunter2")),
                Secret.basicAuth("basic", "shop", "hunter2"),
                Secret.sshAuth("ssh", KEY),
                Secret.sshAuth("ssh-file", key),
                Secret.serviceAccountToken("token", () -> "robot"));
    }

    private static Path files() {
        try {
            Path directory = Files.createTempDirectory("samples");
            Path certificate = Files.writeString(directory.resolve("tls.crt"), CERTIFICATE);
            Path key = Files.writeString(directory.resolve("tls.key"), KEY);
            certificate.toFile().deleteOnExit();
            key.toFile().deleteOnExit();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
