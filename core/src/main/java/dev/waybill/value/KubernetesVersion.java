package dev.waybill.value;

/** A minor version of Kubernetes that manifests are made for. */
public enum KubernetesVersion {
    /** Kubernetes 1.29. */
    V1_29(29),
    /** Kubernetes 1.30. */
    V1_30(30),
    /** Kubernetes 1.31. */
    V1_31(31),
    /** Kubernetes 1.32. */
    V1_32(32),
    /** Kubernetes 1.33. */
    V1_33(33),
    /** Kubernetes 1.34. */
    V1_34(34),
    /** Kubernetes 1.35. */
    V1_35(35),
    /** Kubernetes 1.36. */
    V1_36(36);

    /** The version that is checked for when nobody says another: the newest one. */
    public static final KubernetesVersion LATEST = V1_36;

    private final int minor;

    KubernetesVersion(int minor) {
        this.minor = minor;
    }

    /** Returns the second number: 36 for 1.36. */
    public int minor() {
        return minor;
    }

    /** Returns the version as people write it: {@code 1.36}. */
    @Override
    public String toString() {
        return "1." + minor;
    }
}
