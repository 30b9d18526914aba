package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.Probe;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The numbers of a probe with the defaults that the API server fills in. A 0 means the default as well. */
record ProbeTiming(int initialDelay, int period, int timeout, int failures) {

    static ProbeTiming of(Probe probe) {
        return new ProbeTiming(
                given(probe.getInitialDelaySeconds(), 0),
                given(probe.getPeriodSeconds(), 10),
                given(probe.getTimeoutSeconds(), 1),
                given(probe.getFailureThreshold(), 3));
    }

    private static int given(@Nullable Integer number, int otherwise) {
        return number == null || number == 0 ? otherwise : number;
    }

    /** The seconds after which a container that never answers has failed. */
    long budget() {
        return initialDelay + (long) period * failures;
    }

    static boolean asksTheSame(Probe one, Probe other) {
        return Objects.equals(one.getHttpGet(), other.getHttpGet())
                && Objects.equals(one.getTcpSocket(), other.getTcpSocket())
                && Objects.equals(one.getExec(), other.getExec())
                && Objects.equals(one.getGrpc(), other.getGrpc());
    }
}
