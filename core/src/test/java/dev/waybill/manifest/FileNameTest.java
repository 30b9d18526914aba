package dev.waybill.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "orders, orders",
        "a.b-c_D9, a.b-c_D9",
        "system:node, system%3Anode",
        "100%, 100%25",
        "a/b\\c, a%2Fb%5Cc",
        "dot., dot%2E",
        ".git, %2Egit",
        "., %2E",
        ".., %2E%2E",
        "con, %63on",
        "AUX, %41UX",
        "nul.shop, %6Eul.shop",
        "lpt9, %6Cpt9",
        "com10, com10",
        "console, console",
    })
    void isSafeOnEverySystem(String name, String safe) {
        assertThat(FileName.folder(name)).isEqualTo(safe);
    }

    @Test
    void keepsDifferentNamesDifferent() {
        String[] parts = {"a", "%", "2", "5", ":", ".", "con", "-", "\u00e4", " "};
        Set<String> names = new HashSet<>();
        Set<String> files = new HashSet<>();
        for (String first : parts) {
            for (String second : parts) {
                for (String third : parts) {
                    names.add(first + second + third);
                    files.add(FileName.file(first + second + third, ".yaml"));
                }
            }
        }
        assertThat(files).hasSameSizeAs(names).allMatch(file -> FilePath.problem(file) == null);
    }

    @Test
    void cutsALongNameAndKeepsItUnique() {
        String longest = "x".repeat(300);
        String file = FileName.file(longest, ".yaml");

        assertThat(file).hasSize(255).startsWith("xxx").endsWith(".yaml");
        assertThat(file).isNotEqualTo(FileName.file(longest + "y", ".yaml"));
        assertThat(FileName.file("x".repeat(250), ".yaml")).isEqualTo("x".repeat(250) + ".yaml");
    }
}
