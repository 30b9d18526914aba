package dev.waybill.migration;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How pods stop: the hook of their first container, and their grace period. */
final class ShutdownWords {
    private ShutdownWords() {}

    /** The workload says how its first container stops. */
    static Fields withoutHook(Fields container) {
        if (!container.has("lifecycle.preStop")) {
            return container;
        }
        Map<String, Object> map = new LinkedHashMap<>(container.map());
        Map<String, Object> lifecycle = new LinkedHashMap<>(container.entries("lifecycle"));
        lifecycle.remove("preStop");
        map.put("lifecycle", lifecycle);
        if (lifecycle.isEmpty()) {
            map.remove("lifecycle");
        }
        return new Fields(map);
    }

    /**
     * Says how the pods stop.
     *
     * @param pod the path of the pod's spec in the object
     */
    static void say(Phrase phrase, String pod) {
        Fields object = phrase.read();
        Number grace = object.number(pod + "terminationGracePeriodSeconds");
        List<Fields> containers = object.each(pod + "containers");
        if (!containers.isEmpty() && containers.get(0).has("lifecycle.preStop")) {
            phrase.part(containers.get(0).below("lifecycle.preStop"), "shutdown", hook -> shutdown(hook, grace));
        }
        phrase.seconds(pod + "terminationGracePeriodSeconds", "terminationGracePeriod");
    }

    /** How a container stops: its hook, and what the grace period leaves after it. */
    private static @Nullable Expression shutdown(Fields hook, @Nullable Number grace) throws Unsaid {
        if (grace == null) {
            return null;
        }
        Duration whole = Duration.ofSeconds(grace.longValue());
        Number sleep = hook.number("sleep.seconds");
        if (sleep != null) {
            Duration wait = Duration.ofSeconds(sleep.longValue());
            Expression start = Expression.factory("deregisterFor", wait);
            return whole.compareTo(wait) < 0 ? null : start.then("drainFor", whole.minus(wait));
        }
        Expression action = new ProbeWords(List.of()).hook(hook);
        return Expression.factory("stopHook", action, whole).then("drainFor", Duration.ZERO);
    }
}
