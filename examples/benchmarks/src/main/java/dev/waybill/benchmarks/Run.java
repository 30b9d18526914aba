package dev.waybill.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One process, from the start of the JVM to its end. CPU and memory are those of GNU's {@code /usr/bin/time}, and not numbers
 * where that is missing.
 *
 * @param wall seconds on the clock
 * @param cpu seconds of CPU, user and system
 * @param memory mebibytes at the most
 * @param written bytes of the file
 */
record Run(double wall, double cpu, double memory, long written) {
    private static final Path TIME = Path.of("/usr/bin/time");

    static Run of(String variant, int count, List<String> flags) throws IOException, InterruptedException {
        Path file = Files.createTempFile("apps", ".yaml");
        Path report = Files.createTempFile("time", ".txt");
        try {
            List<String> command = new ArrayList<>();
            if (System.getProperty("os.name").equals("Linux") && Files.isExecutable(TIME)) {
                command.addAll(List.of(TIME.toString(), "-o", report.toString(), "-f", "%U %S %M"));
            }
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            for (String flag : flags) {
                command.add(flag.replace("VARIANT", variant));
            }
            command.addAll(List.of("-cp", classPath(), Variant.class.getName(), variant));
            command.addAll(List.of(Integer.toString(count), file.toString()));
            long start = System.nanoTime();
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(variant + " failed: " + output);
            }
            double wall = (System.nanoTime() - start) / 1e9;
            return of(wall, Files.readString(report).strip().split(" ", -1), Files.size(file));
        } finally {
            Files.delete(file);
            Files.delete(report);
        }
    }

    /** Leaves folders out, where all is in jars as well: an archive of classes (AppCDS) takes no folders. */
    private static String classPath() {
        String own = Variant.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        List<String> kept = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!own.endsWith(".jar") || !Files.isDirectory(Path.of(entry))) {
                kept.add(entry);
            }
        }
        return String.join(File.pathSeparator, kept);
    }

    private static Run of(double wall, String[] report, long written) {
        return report.length < 3
                ? new Run(wall, Double.NaN, Double.NaN, written)
                : new Run(
                        wall,
                        Double.parseDouble(report[0]) + Double.parseDouble(report[1]),
                        Double.parseDouble(report[2]) / 1024,
                        written);
    }

    static Run median(List<Run> runs) {
        return new Run(
                median(runs, Run::wall),
                median(runs, Run::cpu),
                median(runs, Run::memory),
                runs.get(0).written());
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        double[] values = runs.stream().mapToDouble(figure).toArray();
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** Prints a figure to so many places, or a dash where nobody measured it. */
    static String text(double figure, int places) {
        return Double.isFinite(figure) ? String.format(Locale.ROOT, "%." + places + "f", figure) : "-";
    }
}
