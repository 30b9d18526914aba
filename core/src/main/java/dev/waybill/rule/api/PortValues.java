package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.IntOrString;
import org.jspecify.annotations.Nullable;

/** The ports of Services, Ingresses and NetworkPolicies: a number, or the name of a container's port. */
final class PortValues {
    /** The API server's {@code IsValidPortNum}. */
    private static final int MAX_PORT = 65535;

    private PortValues() {}

    static void number(At at, int port, Causes causes) {
        if (port < 1 || port > MAX_PORT) {
            causes.as(ApiRules.PORT_RANGE).invalid(at, port, "a port is a number from 1 to " + MAX_PORT);
        }
    }

    static void name(At at, String name, Causes causes) {
        Integer number = digits(name);
        if (number != null) {
            causes.as(ApiRules.PORT_NAME)
                    .invalid(
                            at,
                            name,
                            "in quotes it is the name of a port, which has at least one letter",
                            "Write " + number + " without quotes.");
        } else {
            causes.as(ApiRules.PORT_NAME).name(at, name, NameSyntax.PORT_NAME);
        }
    }

    static void numberOrName(At at, IntOrString port, Causes causes) {
        String name = port.getStrVal();
        if (name == null) {
            number(at, Present.number(port.getIntVal()), causes);
        } else {
            name(at, name, causes);
        }
    }

    /** Whether it is not there, or is what the API server takes for that: 0 and the empty text. */
    static boolean isZero(@Nullable IntOrString port) {
        if (port == null) {
            return true;
        }
        String name = port.getStrVal();
        return name == null ? Present.number(port.getIntVal()) == 0 : name.isEmpty();
    }

    private static @Nullable Integer digits(String name) {
        try {
            int number = Integer.parseInt(name);
            return number >= 1 && number <= MAX_PORT ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
