package dev.waybill.presets.secret;

/** A store that an ExternalSecret reads: {@link AwsSecretStore} of the platform, or one that is in the cluster already. */
public interface SecretStoreRef {

    /** Returns {@code metadata.name}. */
    String name();

    /** Returns {@code ClusterSecretStore}, or {@code SecretStore} for one of the namespace of whatever refers to it. */
    String kind();
}
