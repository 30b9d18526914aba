package dev.waybill.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Measures whole processes, from the start of the JVM to its end: {@code Cold [ROUNDS [N ...]] [-JVM-FLAG ...]}. The variants take
 * turns, so that what else the machine does hits all alike; the table has medians. Peak memory follows the size of the heap that
 * the JVM takes by itself, and that follows the machine's: a flag such as {@code -Xmx64m} shows what is needed. {@code VARIANT} in
 * a flag becomes the variant's name, for files that each has of its own: {@code -XX:ArchiveClassesAtExit=/tmp/VARIANT.jsa}, and
 * in the next run {@code -XX:SharedArchiveFile=/tmp/VARIANT.jsa}.
 */
public final class Cold {
    private static final List<String> VARIANTS =
            List.of("nothing", "maps", "waybill", "unchecked", "asYaml", "yamlMapper", "json");

    private Cold() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> flags = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (String arg : args) {
            if (arg.startsWith("-")) {
                flags.add(arg);
            } else {
                numbers.add(Integer.valueOf(arg));
            }
        }
        int rounds = numbers.isEmpty() ? 5 : Math.max(1, numbers.get(0));
        List<Integer> counts = numbers.size() < 2 ? List.of(1, 100, 1000) : numbers.subList(1, numbers.size());
        System.out.println(Machine.text() + ", median of " + rounds + (flags.isEmpty() ? "" : ", ")
                + String.join(" ", flags) + "\n\n"
                + "| N | | wall s | CPU s | peak MiB | of asYaml | of the limit | memory of asYaml |\n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (int count : counts) {
            print(count, measure(count, rounds, flags));
        }
    }

    private static Map<String, Run> measure(int count, int rounds, List<String> flags)
            throws IOException, InterruptedException {
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (String variant : VARIANTS) {
                Run run = Run.of(variant, count, flags);
                if (round > 0) { // the first round fills the caches of the disk
                    runs.computeIfAbsent(variant, any -> new ArrayList<>()).add(run);
                }
            }
        }
        Map<String, Run> medians = new LinkedHashMap<>();
        runs.forEach((variant, all) -> medians.put(variant, Run.median(all)));
        return medians;
    }

    private static void print(int count, Map<String, Run> medians) {
        Run peer = Objects.requireNonNull(medians.get("asYaml"));
        Run limit = Objects.requireNonNull(medians.get("maps"));
        medians.forEach((variant, run) -> System.out.println("| " + count
                + " | " + Variant.NAMES.get(variant)
                + " | " + Run.text(run.wall(), 2)
                + " | " + Run.text(run.cpu(), 2)
                + " | " + Run.text(run.memory(), 0)
                + " | " + Run.text(run.wall() / peer.wall(), 2)
                + " | " + Run.text(run.wall() / limit.wall(), 1)
                + " | " + Run.text(run.memory() / peer.memory(), 2) + " |"));
    }
}
