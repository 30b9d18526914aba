package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.ExecAction;
import io.fabric8.kubernetes.api.model.GRPCAction;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.HTTPHeader;
import io.fabric8.kubernetes.api.model.SleepAction;
import io.fabric8.kubernetes.api.model.TCPSocketAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a probe or a hook does: one of several actions. */
final class Handlers {
    private static final List<String> SCHEMES = List.of("HTTP", "HTTPS");

    private final At at;
    private final Causes causes;
    private int given;

    Handlers(At at, Causes causes) {
        this.at = at;
        this.causes = causes;
    }

    Handlers exec(@Nullable ExecAction exec) {
        if (exec != null && first("exec") && Present.items(exec.getCommand()).isEmpty()) {
            causes.required(at.child("exec", "command"), "Write the command as a list.");
        }
        return this;
    }

    Handlers httpGet(@Nullable HTTPGetAction get) {
        if (get != null && first("httpGet")) {
            At place = at.child("httpGet");
            PortChecks.numberOrName(get.getPort(), place.child("port"), causes);
            if (!Present.isBlank(get.getScheme()) && !SCHEMES.contains(get.getScheme())) {
                causes.unsupported(place.child("scheme"), get.getScheme(), SCHEMES);
            }
            for (HTTPHeader header : Present.items(get.getHttpHeaders())) {
                header(header == null ? "" : Present.text(header.getName()), place.child("httpHeaders"));
            }
        }
        return this;
    }

    Handlers tcpSocket(@Nullable TCPSocketAction socket) {
        if (socket != null && first("tcpSocket")) {
            PortChecks.numberOrName(socket.getPort(), at.child("tcpSocket", "port"), causes);
        }
        return this;
    }

    Handlers grpc(@Nullable GRPCAction grpc) {
        if (grpc != null && first("grpc")) {
            PortChecks.number(grpc.getPort(), at.child("grpc", "port"), causes);
        }
        return this;
    }

    Handlers sleep(@Nullable SleepAction sleep, long gracePeriod) {
        if (sleep != null && first("sleep")) {
            long seconds = sleep.getSeconds() == null ? 0 : sleep.getSeconds();
            if (seconds < 0 || seconds > gracePeriod) {
                causes.invalid(
                        at.child("sleep"),
                        seconds,
                        "it is within terminationGracePeriodSeconds, " + gracePeriod,
                        "Sleep for less, or raise terminationGracePeriodSeconds.");
            }
        }
        return this;
    }

    /** Ends the list of actions: one of them must be there. */
    void end(String actions) {
        if (given == 0) {
            causes.as(ApiRules.ONE_OF).required(at, "Give it one of " + actions + ".");
        }
    }

    /** Only the first action is looked into; the server refuses each further one as a whole. */
    private boolean first(String action) {
        given++;
        if (given > 1) {
            causes.as(ApiRules.ONE_OF).forbidden(at.child(action), "there is another action already");
        }
        return given == 1;
    }

    private void header(String name, At place) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean allowed = c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!allowed) {
                causes.invalid(place, name, "the name of a header has letters, digits and '-'");
                return;
            }
        }
        if (name.isEmpty()) {
            causes.invalid(place, name, "the name of a header has letters, digits and '-'", "Name the header.");
        }
    }
}
