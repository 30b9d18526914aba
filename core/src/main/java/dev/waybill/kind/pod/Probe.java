package dev.waybill.kind.pod;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Part;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Seconds;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A check that the kubelet repeats. Times are whole seconds. Kubernetes' defaults: no initial delay, every 10 s, a
 * timeout of 1 s, 3 failures in a row, 1 success.
 */
@CheckReturnValue
public final class Probe extends ModelValue<io.fabric8.kubernetes.api.model.Probe> implements Check {

    private static final String SUCCESS_THRESHOLD = "successThreshold";
    private static final String GRACE = "terminationGracePeriod";

    /** The line that the next step has as well, when one call does several; null for the line that says it. */
    private final @Nullable Origin line;

    private Probe(Recipe<io.fabric8.kubernetes.api.model.Probe> recipe, @Nullable Origin line) {
        super(recipe);
        this.line = line;
    }

    static <C> Probe of(
            String name, Part<C> action, BiConsumer<? super io.fabric8.kubernetes.api.model.Probe, ? super C> put) {
        Origin line = Origin.here();
        return new Probe(
                Recipe.<io.fabric8.kubernetes.api.model.Probe>of(
                                "probe", line, io.fabric8.kubernetes.api.model.Probe::new, probe -> {})
                        .and(name, line, action, put),
                null);
    }

    /** Has the next step in the line of the latest one, for one call that does both. */
    Probe sameLine() {
        return new Probe(recipe(), recipe().latest());
    }

    private Probe with(String step, Consumer<? super io.fabric8.kubernetes.api.model.Probe> edit) {
        return new Probe(recipe().and(step, line == null ? Origin.here() : line, edit), null);
    }

    /** Sets {@code initialDelaySeconds}. Default: 0. A repeat replaces. */
    @Override
    public Probe initialDelay(Duration delay) {
        int seconds = Seconds.whole("probe initialDelay", delay);
        return with("initialDelay", p -> p.setInitialDelaySeconds(seconds));
    }

    /** Sets {@code periodSeconds}, at least 1. Default: 10. A repeat replaces. */
    @Override
    public Probe period(Duration period) {
        int seconds = Seconds.positive("probe period", period);
        return with("period", p -> p.setPeriodSeconds(seconds));
    }

    /** Sets {@code timeoutSeconds}, at least 1. Default: 1. A repeat replaces. */
    @Override
    public Probe timeout(Duration timeout) {
        int seconds = Seconds.positive("probe timeout", timeout);
        return with("timeout", p -> p.setTimeoutSeconds(seconds));
    }

    /** Sets {@code failureThreshold}: the failures in a row that count, at least 1. Default: 3. A repeat replaces. */
    @Override
    public Probe failureThreshold(int failures) {
        atLeastOne("failureThreshold", failures);
        return with("failureThreshold", p -> p.setFailureThreshold(failures));
    }

    /**
     * Sets {@code successThreshold}: the successes in a row that count after a failure, at least 1. Default: 1. Only a
     * readiness probe may have more than 1. A repeat replaces.
     */
    @Override
    public Probe successThreshold(int successes) {
        atLeastOne(SUCCESS_THRESHOLD, successes);
        return with(SUCCESS_THRESHOLD, p -> p.setSuccessThreshold(successes));
    }

    /**
     * Sets {@code terminationGracePeriodSeconds}, at least 1: the time to stop when this probe fails. Default: the
     * pod's. Not for a readiness probe, which never stops a container. A repeat replaces.
     */
    @Override
    public Probe terminationGracePeriod(Duration grace) {
        long seconds = Seconds.positive("probe terminationGracePeriod", grace);
        return with(GRACE, p -> p.setTerminationGracePeriodSeconds(seconds));
    }

    private static void atLeastOne(String field, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("probe " + field + " " + value + ": at least 1 is allowed.");
        }
    }

    /** Refuses what only a readiness probe may have. */
    Probe restarting(String use) {
        Integer successes = recipe().makeOnly(SUCCESS_THRESHOLD).getSuccessThreshold();
        if (successes != null && successes != 1) {
            throw new IllegalArgumentException(use + " successThreshold " + successes
                    + ": only a readiness probe may have more than 1. Leave it out.");
        }
        return this;
    }

    /** Refuses what only a probe that restarts the container may have. */
    Probe gating(String use) {
        Long grace = recipe().makeOnly(GRACE).getTerminationGracePeriodSeconds();
        if (grace != null) {
            throw new IllegalArgumentException(use + " terminationGracePeriod " + grace
                    + "s: a readiness probe never stops a container. Set it on aliveWhen or startedWhen.");
        }
        return this;
    }

    @Override
    public Probe probe() {
        return this;
    }
}
