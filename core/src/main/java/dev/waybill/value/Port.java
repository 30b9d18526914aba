package dev.waybill.value;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A port of a container: a number, a protocol, and mostly a name by which probes and Services refer to it. */
@CheckReturnValue
public final class Port {

    /** Kubernetes' {@code IsValidPortNum}. */
    private static final int MAX = 65535;

    private final @Nullable String name;
    private final int number;
    private final Protocol protocol;

    private Port(@Nullable String name, int number, Protocol protocol) {
        if (number < 1 || number > MAX) {
            throw new IllegalArgumentException((name == null ? "Port " : "Port '" + name + "' ") + number
                    + ": a port is between 1 and " + MAX + ".");
        }
        this.name = name;
        this.number = number;
        this.protocol = protocol;
    }

    /**
     * A TCP port without a name.
     *
     * @param number 1 to 65535
     * @return the port
     */
    public static Port of(int number) {
        return new Port(null, number, Protocol.TCP);
    }

    /**
     * A TCP port with a name.
     *
     * @param name see {@link NameSyntax#PORT_NAME}
     * @param number 1 to 65535
     * @return the port
     */
    public static Port of(String name, int number) {
        Objects.requireNonNull(name, "name");
        return new Port(NameSyntax.PORT_NAME.check("Port name", name), number, Protocol.TCP);
    }

    /**
     * Makes it a UDP port.
     *
     * @return the same name and number
     */
    public Port udp() {
        return new Port(name, number, Protocol.UDP);
    }

    /**
     * Makes it an SCTP port.
     *
     * @return the same name and number
     */
    public Port sctp() {
        return new Port(name, number, Protocol.SCTP);
    }

    /**
     * The name, if it has one.
     *
     * @return {@code containerPort.name}
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * The number.
     *
     * @return 1 to 65535
     */
    public int number() {
        return number;
    }

    /**
     * The protocol.
     *
     * @return TCP unless another was asked for
     */
    public Protocol protocol() {
        return protocol;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Port that
                && that.number == number
                && that.protocol == protocol
                && Objects.equals(that.name, name);
    }

    @Override
    public int hashCode() {
        return (Objects.hashCode(name) * 31 + number) * 31 + protocol.name().hashCode();
    }

    @Override
    public String toString() {
        return (name == null ? "" : name + ":") + number + "/" + protocol;
    }
}
