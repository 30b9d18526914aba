package dev.waybill.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diff.Diff;
import dev.waybill.manifest.Manifest;
import dev.waybill.rule.RuleSet;
import java.util.List;

/** What becomes of YAML. */
final class Migrated {
    private static final String END = "\n    }\n";

    private Migrated() {}

    private static Manifest read(String yaml) {
        return Manifest.read(yaml).rules(RuleSet.of());
    }

    /** Returns the statements of the method that makes the last object, without line breaks and indentation. */
    static String last(String yaml) {
        String source =
                JavaSource.of("M", read(yaml).toModels(), true, List.of()).toString();
        int end = source.lastIndexOf(END);
        int start = source.indexOf("{\n", source.lastIndexOf("    private static ", end)) + 1;
        return flat(source.substring(start, end));
    }

    /** Returns the same for an object that has this spec, in flow style. */
    static String last(String apiVersion, String kind, String name, String spec) {
        return last(object(apiVersion, kind, name, spec));
    }

    /** Returns the YAML of an object that has this spec, in flow style. */
    static String object(String apiVersion, String kind, String name, String spec) {
        return """
                apiVersion: %s
                kind: %s
                metadata:
                  name: %s
                spec: %s
                """.formatted(apiVersion, kind, name, spec);
    }

    /** Takes line breaks and indentation away. */
    static String flat(String java) {
        return java.lines()
                .map(String::strip)
                .map(line -> line.endsWith(",") ? line + " " : line)
                .reduce("", String::concat);
    }

    /** Compiles and runs what becomes of the objects, and holds it against them. */
    static void prove(List<String> yamls) {
        Manifest read = read(String.join("---\n", yamls));
        String source = read.toJava();
        Manifest made = (Manifest) Compiled.call("Manifests", source, "all");

        assertThat(Diff.between(read, made).changes()).as(source).isEmpty();
        assertThat(made.toModels()).hasSameSizeAs(read.toModels());
    }
}
