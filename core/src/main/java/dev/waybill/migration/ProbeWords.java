package dev.waybill.migration;

import dev.waybill.kind.pod.Check;
import dev.waybill.kind.pod.Hook;
import dev.waybill.recipe.Part;
import dev.waybill.value.Port;
import dev.waybill.yaml.PlainTree;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Probes and lifecycle hooks: how a container is asked, and what runs when it starts and stops. */
final class ProbeWords {
    private final List<Port> ports;

    /**
     * @param ports what the container listens on: a probe names one of them
     */
    ProbeWords(List<Port> ports) {
        this.ports = ports;
    }

    /** {@code httpGet("/ready", http).period(..)}. */
    Expression probe(Fields read) throws Unsaid {
        Expression check = check(read);
        if (check == null) {
            throw new Unsaid("no check");
        }
        return Phrase.of(
                        check,
                        read,
                        value -> PlainTree.written(((Check) value).probe().toModel()))
                .seconds("initialDelaySeconds", "initialDelay")
                .seconds("periodSeconds", "period")
                .seconds("timeoutSeconds", "timeout")
                .number("successThreshold", "successThreshold")
                .number("failureThreshold", "failureThreshold")
                .seconds("terminationGracePeriodSeconds", "terminationGracePeriod")
                .made();
    }

    private @Nullable Expression check(Fields read) throws Unsaid {
        if (!read.has("grpc")) {
            return handler(
                    read, value -> PlainTree.written(((Check) value).probe().toModel()));
        }
        return Phrase.of(
                        Expression.factory("grpc", port(read.at("grpc.port"))),
                        read,
                        value -> PlainTree.written(((Check) value).probe().toModel()))
                .text("grpc.service", "service")
                .made();
    }

    /** A hook of the lifecycle. */
    Expression hook(Fields read) throws Unsaid {
        Number seconds = read.number("sleep.seconds");
        if (seconds != null) {
            return Expression.factory("sleep", Duration.ofSeconds(seconds.longValue()));
        }
        Expression hook = handler(
                read, value -> PlainTree.written(((Hook) value).handler().toModel()));
        if (hook == null) {
            throw new Unsaid("no hook");
        }
        return hook;
    }

    private @Nullable Expression handler(Fields read, java.util.function.Function<Object, Object> written)
            throws Unsaid {
        if (read.has("exec")) {
            return Expression.factory("exec", read.texts("exec.command"));
        }
        if (read.has("tcpSocket")) {
            return Phrase.of(Expression.factory("tcpSocket", port(read.at("tcpSocket.port"))), read, written)
                    .text("tcpSocket.host", "host")
                    .made();
        }
        if (!read.has("httpGet")) {
            return null;
        }
        Phrase get = Phrase.of(
                Expression.factory(
                        "httpGet",
                        Objects.requireNonNullElse(read.text("httpGet.path"), "/"),
                        port(read.at("httpGet.port"))),
                read,
                written);
        get.when("httpGet.scheme", "HTTPS", "https").text("httpGet.host", "host");
        for (Fields header : read.each("httpGet.httpHeaders")) {
            get.say("header", header.text("name"), header.text("value"));
        }
        return get.made();
    }

    private Port port(@Nullable Object named) throws Unsaid {
        for (Port port : ports) {
            if (named instanceof Integer number
                    ? port.number() == number
                    : port.name().equals(java.util.Optional.of(String.valueOf(named)))) {
                return port.name().isPresent() && named instanceof Integer ? Port.of(port.number()) : port;
            }
        }
        if (named instanceof Integer number) {
            return Port.of(number);
        }
        throw new Unsaid("no port " + named);
    }

    /** {@code Part} of a value, for those that are no part by themselves. */
    static Object written(Object value) {
        return PlainTree.written(((Part<?>) value).toModel());
    }
}
