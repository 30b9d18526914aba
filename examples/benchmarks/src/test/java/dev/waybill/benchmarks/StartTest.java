package dev.waybill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process that writes one app loads: half of its time is the loading of classes, so nothing comes in unseen. */
class StartTest {
    @TempDir
    static Path folder;

    private static List<String> loaded = List.of();

    /** The classes that do not come from the JDK's own archive, by name. */
    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Path log = folder.resolve("classes.txt");
        Run.of("waybill", 1, List.of("-Xlog:class+load:file=" + log));
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            if (line.contains(" source: ") && !line.contains("shared objects file")) {
                names.add(line.substring(line.lastIndexOf(']') + 2, line.indexOf(" source: ")));
            }
        }
        loaded = names;
    }

    @Test
    void loadsNoneOfTheMachineryThatIsDear() {
        assertThat(loaded)
                .isNotEmpty()
                // the first look at a whole model takes Jackson a second
                .noneMatch(name -> name.startsWith("tools.jackson.databind.ser"))
                .noneMatch(name -> name.startsWith("tools.jackson.databind.deser"))
                // the first hash of a record is made of 40 method handles
                .doesNotContain("java.lang.runtime.ObjectMethods")
                // annotations are proxies
                .noneMatch(name -> name.startsWith("jdk.proxy"));
    }

    @Test
    void loadsFewClasses() {
        assertThat(loaded)
                .filteredOn(name -> name.startsWith("dev.waybill.") && !name.contains("$$Lambda"))
                .hasSizeLessThan(330);
        assertThat(loaded).filteredOn(name -> name.startsWith("io.fabric8.")).hasSizeLessThan(130);
        assertThat(loaded).filteredOn(name -> name.contains("$$Lambda")).hasSizeLessThan(90);
    }
}
