package dev.waybill.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Measures whole processes, from the start of the JVM to its end: {@code Cold [ROUNDS [N ...]] [-JVM-FLAG ...]}. The variants take
 * turns, so that what else the machine does hits all alike; the table has medians. Memory and CPU are those of {@code
 * /usr/bin/time}; without it they are left out.
 */
public final class Cold {
    private static final List<String> VARIANTS =
            List.of("nothing", "maps", "waybill", "unchecked", "asYaml", "yamlMapper", "json");
    private static final Path TIME = Path.of("/usr/bin/time");

    private Cold() {}

    /** One process: seconds on the clock, seconds of CPU, mebibytes at the most. */
    private record Run(double wall, double cpu, double memory) {}

    public static void main(String[] args) throws Exception {
        List<String> flags = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (String arg : args) {
            if (arg.startsWith("-")) {
                flags.add(arg);
            } else {
                numbers.add(Integer.valueOf(arg));
            }
        }
        int rounds = numbers.isEmpty() ? 5 : numbers.get(0);
        List<Integer> counts = numbers.size() < 2 ? List.of(1, 100, 1000) : numbers.subList(1, numbers.size());
        System.out.printf(
                Locale.ROOT,
                "%s, JDK %s, %s %s, %d processors, median of %d%s%n",
                LocalDate.now(ZoneOffset.UTC),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                rounds,
                flags.isEmpty() ? "" : ", " + String.join(" ", flags));
        for (int count : counts) {
            print(count, measure(count, rounds, flags));
        }
    }

    private static Map<String, List<Run>> measure(int count, int rounds, List<String> flags) throws Exception {
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (String variant : VARIANTS) {
                Run run = run(variant, count, flags);
                if (round > 0) { // the first round fills the caches of the disk
                    runs.computeIfAbsent(variant, any -> new ArrayList<>()).add(run);
                }
            }
        }
        return runs;
    }

    private static Run run(String variant, int count, List<String> flags) throws IOException, InterruptedException {
        Path file = Files.createTempFile("apps", ".yaml");
        Path report = Files.createTempFile("time", ".txt");
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(TIME)) {
            command.addAll(List.of(TIME.toString(), "-o", report.toString(), "-f", "%U %S %M"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Variant.class.getName(),
                variant,
                Integer.toString(count),
                file.toString()));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(variant + " failed: " + output);
        }
        double wall = (System.nanoTime() - start) / 1e9;
        String[] words = Files.readString(report).strip().split(" ", -1);
        Files.delete(file);
        Files.delete(report);
        return words.length < 3
                ? new Run(wall, Double.NaN, Double.NaN)
                : new Run(
                        wall,
                        Double.parseDouble(words[0]) + Double.parseDouble(words[1]),
                        Double.parseDouble(words[2]) / 1024);
    }

    private static void print(int count, Map<String, List<Run>> runs) {
        Map<String, Run> medians = new LinkedHashMap<>();
        runs.forEach((variant, all) -> medians.put(
                variant,
                new Run(
                        median(all.stream().mapToDouble(Run::wall).toArray()),
                        median(all.stream().mapToDouble(Run::cpu).toArray()),
                        median(all.stream().mapToDouble(Run::memory).toArray()))));
        Run peer = Objects.requireNonNull(medians.get("asYaml"));
        Run limit = Objects.requireNonNull(medians.get("maps"));
        System.out.printf(
                Locale.ROOT,
                "%n| N = %d | wall s | CPU s | peak MiB | of asYaml | of the limit | memory of asYaml |%n"
                        + "| --- | --- | --- | --- | --- | --- | --- |%n",
                count);
        medians.forEach((variant, run) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.0f | %.2f | %.1f | %.2f |%n",
                Variant.NAMES.get(variant),
                run.wall(),
                run.cpu(),
                run.memory(),
                run.wall() / peer.wall(),
                run.wall() / limit.wall(),
                run.memory() / peer.memory()));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
