package dev.waybill.kind.pod;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Seconds;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a container stops without losing work: first it waits until nobody sends to it any more, then it finishes what it
 * has. This writes the {@code preStop} hook, and makes the pod's {@code terminationGracePeriodSeconds} hold both times:
 * a hook that outlives the grace period can't be written.
 *
 * <p>Source: <a href="https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination">Termination of
 * Pods</a>: the grace period starts before the hook, and SIGTERM is sent when the hook has ended.
 */
@CheckReturnValue
public final class Shutdown extends ModelValue<LifecycleHandler> {
    // The default of terminationGracePeriodSeconds: DefaultTerminationGracePeriodSeconds in k8s.io/api/core/v1.
    private static final Duration DEFAULT_DRAIN = Duration.ofSeconds(30);

    private final Duration hook;
    private final @Nullable Duration drain;

    private Shutdown(Recipe<LifecycleHandler> recipe, Duration hook, @Nullable Duration drain) {
        super(recipe);
        this.hook = hook;
        this.drain = drain;
    }

    /**
     * Keeps serving for {@code time} after the pod was told to stop, while Services and load balancers take it out of
     * their lists. Written as a {@code sleep} hook, which Kubernetes has from 1.30 on and which needs no shell.
     */
    public static Shutdown deregisterFor(Duration time) {
        Sleep sleep = Sleep.of(time);
        return new Shutdown(sleep.handler(sleep.recipe().origin()).recipe(), time, null);
    }

    /**
     * Runs {@code hook} before SIGTERM. Say how long it takes at most: the grace period has to hold that.
     *
     * @param atMost whole seconds
     */
    public static Shutdown stopHook(Hook hook, Duration atMost) {
        long unused = Seconds.whole("stopHook time", atMost);
        return new Shutdown(hook.handler().recipe(), atMost, null);
    }

    /** Gives the app {@code time} between SIGTERM and SIGKILL to finish what it has. Default: Kubernetes' 30 s. A repeat replaces. */
    public Shutdown drainFor(Duration time) {
        int unused = Seconds.whole("drainFor", time);
        return new Shutdown(recipe(), hook, time);
    }

    /**
     * Runs a command when the wait is over, before SIGTERM: {@code stopCommand("nginx", "-s", "quit")}. It should return at
     * once; a command that takes its time belongs into {@link #stopHook}. The hook then
     * needs a shell in the image, because Kubernetes takes one handler only: {@code sh -c 'sleep 5 && nginx -s quit'}.
     * Refused beside a {@link #stopHook}, and twice.
     */
    public Shutdown stopCommand(String program, String... arguments) {
        if (toModel().getSleep() == null) {
            throw new IllegalArgumentException(
                    "stopCommand '" + program + "': this shutdown already runs a hook of its own,"
                            + " and Kubernetes takes one. Put both into one command with stopHook(exec(..), atMost).");
        }
        StringBuilder line =
                new StringBuilder("sleep ").append(hook.toSeconds()).append(" && ");
        line.append(quoted(program));
        for (String argument : arguments) {
            line.append(' ').append(quoted(argument));
        }
        return new Shutdown(Exec.of("/bin/sh", "-c", line.toString()).handler().recipe(), hook, drain);
    }

    private static String quoted(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!isPlain(word.charAt(i))) {
                return "'" + word.replace("'", "'\\''") + "'";
            }
        }
        return word.isEmpty() ? "''" : word;
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "-_./:=,@%+".indexOf(c) >= 0;
    }

    /** Returns how long the hook takes at most: SIGTERM comes after that. */
    public Duration hookTime() {
        return hook;
    }

    /** Returns the least that the grace period has to hold: the hook, and the drain where one was said. */
    public Duration atLeast() {
        return drain == null ? hook : hook.plus(drain);
    }

    /** Returns the grace period that follows: the hook, and the drain or, where none was said, Kubernetes' 30 s. */
    public Duration gracePeriod() {
        return hook.plus(drain == null ? DEFAULT_DRAIN : drain);
    }
}
