package dev.waybill.rule.api;

import dev.waybill.value.Closest;
import java.util.Map;
import java.util.TreeSet;

/** Tells which volume may have been meant. */
final class Mounted {
    private Mounted() {}

    static String hint(String name, Map<String, Boolean> volumes) {
        String otherwise = volumes.isEmpty()
                ? "Add the volume to the pod."
                : "Add the volume to the pod, or name one of " + String.join(", ", new TreeSet<>(volumes.keySet()))
                        + ".";
        return Closest.question(name, volumes.keySet(), otherwise).strip();
    }
}
