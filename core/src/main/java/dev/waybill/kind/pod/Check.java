package dev.waybill.kind.pod;

import java.time.Duration;

/**
 * What a probe can ask: {@code readyWhen(httpGet("/ready", http))}. Every check can be tuned in place:
 * {@code httpGet("/ready", http).period(ofSeconds(5))} is a {@link Probe}.
 */
public sealed interface Check permits Probe, HttpGet, TcpSocket, Exec, Grpc {

    /** Returns the check as a probe with Kubernetes' default timing. */
    Probe probe();

    /** Sets {@code initialDelaySeconds}; see {@link Probe#initialDelay}. */
    default Probe initialDelay(Duration delay) {
        return probe().sameLine().initialDelay(delay);
    }

    /** Sets {@code periodSeconds}; see {@link Probe#period}. */
    default Probe period(Duration period) {
        return probe().sameLine().period(period);
    }

    /** Sets {@code timeoutSeconds}; see {@link Probe#timeout}. */
    default Probe timeout(Duration timeout) {
        return probe().sameLine().timeout(timeout);
    }

    /** Sets {@code failureThreshold}; see {@link Probe#failureThreshold}. */
    default Probe failureThreshold(int failures) {
        return probe().sameLine().failureThreshold(failures);
    }

    /** Sets {@code successThreshold}; see {@link Probe#successThreshold}. */
    default Probe successThreshold(int successes) {
        return probe().sameLine().successThreshold(successes);
    }

    /** Sets {@code terminationGracePeriodSeconds}; see {@link Probe#terminationGracePeriod}. */
    default Probe terminationGracePeriod(Duration grace) {
        return probe().sameLine().terminationGracePeriod(grace);
    }
}
