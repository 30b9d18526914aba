package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.Probe;
import org.jspecify.annotations.Nullable;

/** Probes of a container. A number that is 0 has the server's default. */
final class Probes {
    private Probes() {}

    static void liveness(@Nullable Probe probe, At at, Causes causes) {
        check(probe, at, causes);
        succeedsAtOnce(probe, at, causes);
    }

    static void startup(@Nullable Probe probe, At at, Causes causes) {
        check(probe, at, causes);
        succeedsAtOnce(probe, at, causes);
    }

    static void readiness(@Nullable Probe probe, At at, Causes causes) {
        check(probe, at, causes);
        if (probe != null && probe.getTerminationGracePeriodSeconds() != null) {
            causes.as(ApiRules.PROBE)
                    .invalid(
                            at.child("terminationGracePeriodSeconds"),
                            probe.getTerminationGracePeriodSeconds(),
                            "a readiness probe does not end the container",
                            "Leave it out.");
        }
    }

    private static void check(@Nullable Probe probe, At at, Causes causes) {
        if (probe == null) {
            return;
        }
        new Handlers(at, causes)
                .exec(probe.getExec())
                .httpGet(probe.getHttpGet())
                .tcpSocket(probe.getTcpSocket())
                .grpc(probe.getGrpc())
                .end("exec, httpGet, tcpSocket and grpc");
        notNegative(probe.getInitialDelaySeconds(), at.child("initialDelaySeconds"), causes);
        notNegative(probe.getTimeoutSeconds(), at.child("timeoutSeconds"), causes);
        notNegative(probe.getPeriodSeconds(), at.child("periodSeconds"), causes);
        notNegative(probe.getSuccessThreshold(), at.child("successThreshold"), causes);
        notNegative(probe.getFailureThreshold(), at.child("failureThreshold"), causes);
        Long gracePeriod = probe.getTerminationGracePeriodSeconds();
        if (gracePeriod != null && gracePeriod <= 0) {
            causes.as(ApiRules.PROBE)
                    .invalid(at.child("terminationGracePeriodSeconds"), gracePeriod, "it is at least 1");
        }
    }

    private static void notNegative(@Nullable Integer number, At at, Causes causes) {
        if (number != null && number < 0) {
            causes.as(ApiRules.PROBE).invalid(at, number, "it is at least 0, which stands for the default");
        }
    }

    private static void succeedsAtOnce(@Nullable Probe probe, At at, Causes causes) {
        Integer threshold = probe == null ? null : probe.getSuccessThreshold();
        if (threshold != null && threshold != 0 && threshold != 1) {
            causes.as(ApiRules.PROBE)
                    .invalid(
                            at.child("successThreshold"),
                            threshold,
                            "liveness and startup probes succeed after one success",
                            "Leave it out.");
        }
    }
}
