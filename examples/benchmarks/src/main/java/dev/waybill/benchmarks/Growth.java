package dev.waybill.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows that the cost grows with the number of objects and not faster, up to 100,000 objects: {@code Growth [N ...]
 * [-JVM-FLAG ...]}. Each line is a whole process; a further object is one that the line has and the line above it has not, so
 * the start of the JVM is not in its price.
 */
public final class Growth {
    private static final int OBJECTS = 5;

    private Growth() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> flags = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (String arg : args) {
            if (arg.startsWith("-")) {
                flags.add(arg);
            } else {
                counts.add(Integer.valueOf(arg));
            }
        }
        System.out.println(Machine.text() + (flags.isEmpty() ? "" : ", ") + String.join(" ", flags) + "\n\n"
                + "| | objects | wall s | CPU s | microseconds a further object | peak MiB | KiB an object | MiB written |\n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (String variant : List.of("maps", "waybill")) {
            print(variant, counts.isEmpty() ? List.of(1000, 5000, 20_000) : counts, flags);
        }
    }

    private static void print(String variant, List<Integer> counts, List<String> flags)
            throws IOException, InterruptedException {
        double lastWall = Double.NaN;
        int lastObjects = 0;
        for (int count : counts) {
            int objects = count * OBJECTS;
            Run run = Run.of(variant, count, flags);
            System.out.println("| " + Variant.NAMES.get(variant)
                    + " | " + objects
                    + " | " + Run.text(run.wall(), 2)
                    + " | " + Run.text(run.cpu(), 2)
                    + " | " + Run.text((run.wall() - lastWall) * 1e6 / (objects - lastObjects), 0)
                    + " | " + Run.text(run.memory(), 0)
                    + " | " + Run.text(run.memory() * 1024 / objects, 1)
                    + " | " + Run.text(run.written() / 1048576.0, 1) + " |");
            lastWall = run.wall();
            lastObjects = objects;
        }
    }
}
