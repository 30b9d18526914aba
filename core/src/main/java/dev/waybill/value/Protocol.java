package dev.waybill.value;

/** The protocol of a port: {@code TCP} where nothing else is said. */
@CheckReturnValue
public enum Protocol {
    /** TCP, the default of Kubernetes. */
    TCP,
    /** UDP. */
    UDP,
    /** SCTP; the network plugin of the cluster has to support it. */
    SCTP
}
