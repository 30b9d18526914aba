package dev.waybill.kind.volume;

/** The algorithm of a pod certificate's key: {@code keyType}. */
public enum KeyType {
    /** RSA with 3,072 bits. */
    RSA_3072("RSA3072"),
    /** RSA with 4,096 bits. */
    RSA_4096("RSA4096"),
    /** ECDSA on the curve P-256. */
    ECDSA_P256("ECDSAP256"),
    /** ECDSA on the curve P-384. */
    ECDSA_P384("ECDSAP384"),
    /** ECDSA on the curve P-521. */
    ECDSA_P521("ECDSAP521"),
    /** Ed25519. */
    ED25519("ED25519");

    private final String text;

    KeyType(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
