package dev.waybill.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Shows that the cost grows with the number of objects and not faster: {@code Growth [N ...]}, up to 100,000 objects. */
public final class Growth {
    private Growth() {}

    public static void main(String[] args) throws IOException {
        int[] counts = args.length == 0 ? new int[] {1000, 5000, 20_000} : numbers(args);
        Path file = Files.createTempFile("apps", ".yaml");
        Variant.write("waybill", 500, file);
        System.out.println(
                "| N | objects | seconds | microseconds an object | MiB written |\n| --- | --- | --- | --- | --- |");
        for (int count : counts) {
            long start = System.nanoTime();
            Variant.write("waybill", count, file);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %.2f | %.0f | %.0f |%n",
                    count,
                    count * 5,
                    seconds,
                    seconds * 1e6 / (count * 5),
                    Files.size(file) / 1048576.0);
        }
        Files.delete(file);
    }

    private static int[] numbers(String[] args) {
        int[] numbers = new int[args.length];
        for (int i = 0; i < args.length; i++) {
            numbers[i] = Integer.parseInt(args[i]);
        }
        return numbers;
    }
}
