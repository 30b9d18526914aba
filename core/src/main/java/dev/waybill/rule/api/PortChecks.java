package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.IntOrString;
import org.jspecify.annotations.Nullable;

/** Ports by number, or by name where one may stand for the number. */
final class PortChecks {
    private static final int MAX_PORT = 65535;

    private PortChecks() {}

    /** Checks a number; none is 0, as in the server. */
    static void number(@Nullable Integer port, At at, Causes causes) {
        int number = port == null ? 0 : port;
        if (number < 1 || number > MAX_PORT) {
            causes.as(ApiRules.PORT_RANGE).invalid(at, number, "a port is a number from 1 to " + MAX_PORT);
        }
    }

    static void numberOrName(@Nullable IntOrString port, At at, Causes causes) {
        if (port == null || port.getStrVal() == null) {
            number(port == null ? null : port.getIntVal(), at, causes);
        } else if (isNumber(port.getStrVal())) {
            causes.as(ApiRules.QUOTED_PORT)
                    .invalid(
                            at,
                            port.getStrVal(),
                            "as a text it is a name, and a name has a letter",
                            "Leave the quotes out.");
        } else {
            name(port.getStrVal(), at, causes);
        }
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean name(String name, At at, Causes causes) {
        return causes.as(ApiRules.PORT_NAME).name(at, name, NameSyntax.PORT_NAME);
    }
}
