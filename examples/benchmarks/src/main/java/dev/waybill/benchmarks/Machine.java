package dev.waybill.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where and when figures were measured: without that they say nothing. */
final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    static String text() {
        return LocalDate.now(ZoneOffset.UTC) + ", JDK " + System.getProperty("java.version") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors" + model();
    }

    private static String model() {
        try {
            for (String line : Files.readAllLines(PROCESSORS)) {
                if (line.startsWith("model name")) {
                    return " (" + line.substring(line.indexOf(':') + 1).strip() + ")";
                }
            }
        } catch (IOException e) {
            return ""; // only Linux has the file
        }
        return "";
    }
}
