package dev.waybill;

import dev.waybill.kind.ConfigMap;
import dev.waybill.kind.Secret;
import dev.waybill.kind.access.ServiceAccountRef;
import dev.waybill.kind.config.ExistingConfigMap;
import dev.waybill.kind.config.ExistingSecret;
import dev.waybill.kind.config.RegistryLogin;
import java.nio.file.Path;

/** Factories of configuration: ConfigMaps and Secrets. */
abstract class ConfigFactories extends ExtensionFactories {
    ConfigFactories() {}

    /** Makes a ConfigMap; see {@link ConfigMap#of}. */
    public static ConfigMap configMap(String name) {
        return ConfigMap.of(name);
    }

    /** Means a ConfigMap that is in the cluster already. */
    public static ExistingConfigMap existingConfigMap(String name) {
        return new ExistingConfigMap(name);
    }

    /** Makes a Secret of type {@code Opaque}; see {@link Secret#of}. */
    public static Secret secret(String name) {
        return Secret.of(name);
    }

    /** Makes a Secret of a type of your own; see {@link Secret#ofType}. */
    public static Secret secretOfType(String name, String type) {
        return Secret.ofType(name, type);
    }

    /** Makes a Secret of a certificate and its key from PEM texts; see {@link Secret#tls(String, String, String)}. */
    public static Secret tlsSecret(String name, String certificate, String privateKey) {
        return Secret.tls(name, certificate, privateKey);
    }

    /** Makes a Secret of a certificate and its key from PEM files; see {@link Secret#tls(String, Path, Path)}. */
    public static Secret tlsSecret(String name, Path certificate, Path privateKey) {
        return Secret.tls(name, certificate, privateKey);
    }

    /** Makes a Secret to pull images with; see {@link Secret#registry}. */
    public static Secret registrySecret(String name, RegistryLogin first, RegistryLogin... more) {
        return Secret.registry(name, first, more);
    }

    /** Makes a login to an image registry; see {@link RegistryLogin#of}. */
    public static RegistryLogin registryLogin(String registry, String user, String password) {
        return RegistryLogin.of(registry, user, password);
    }

    /** Makes a Secret of a user and a password; see {@link Secret#basicAuth}. */
    public static Secret basicAuthSecret(String name, String username, String password) {
        return Secret.basicAuth(name, username, password);
    }

    /** Makes a Secret of an SSH key from PEM text; see {@link Secret#sshAuth(String, String)}. */
    public static Secret sshAuthSecret(String name, String privateKey) {
        return Secret.sshAuth(name, privateKey);
    }

    /** Makes a Secret of an SSH key from a PEM file; see {@link Secret#sshAuth(String, Path)}. */
    public static Secret sshAuthSecret(String name, Path privateKey) {
        return Secret.sshAuth(name, privateKey);
    }

    /** Makes a Secret that the cluster fills with a ServiceAccount's token; see {@link Secret#serviceAccountToken}. */
    public static Secret serviceAccountTokenSecret(String name, ServiceAccountRef account) {
        return Secret.serviceAccountToken(name, account);
    }

    /** Means a Secret that is in the cluster already. */
    public static ExistingSecret existingSecret(String name) {
        return new ExistingSecret(name);
    }
}
