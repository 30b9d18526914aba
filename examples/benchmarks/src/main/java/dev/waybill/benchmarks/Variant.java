package dev.waybill.benchmarks;

import dev.waybill.rule.RuleSet;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The ways to write the apps to a file. Each is a whole process: {@code java dev.waybill.benchmarks.Variant NAME N FILE}. No
 * class of a library stands in a signature or a field here, or each variant would load it and pay for it.
 */
public final class Variant {
    /** What the table calls them. */
    static final Map<String, String> NAMES = Map.of(
            "nothing", "a JVM that does nothing",
            "maps", "the limit: printing ready maps",
            "waybill", "Waybill: DSL, check, writeTo",
            "unchecked", "Waybill without the check",
            "asYaml", "fabric8 builders, Serialization.asYaml",
            "yamlMapper", "fabric8 builders, Jackson YAMLMapper",
            "json", "fabric8 builders, Jackson JSON");

    private Variant() {}

    /** Runs one of them once. */
    public static void main(String[] args) throws IOException {
        write(args[0], Integer.parseInt(args[1]), Path.of(args[2]));
    }

    static void write(String variant, int count, Path file) throws IOException {
        switch (variant) {
            case "nothing" -> {}
            case "maps" -> Files.writeString(file, MapPrinter.print(MapApps.objects(count)));
            case "waybill" -> WaybillApps.manifest(count).writeTo(file);
            case "unchecked" -> WaybillApps.manifest(count).rules(RuleSet.of()).writeTo(file);
            case "asYaml" -> {
                try (Writer out = Files.newBufferedWriter(file)) {
                    WithFabric8.print(Fabric8Apps.objects(count), out);
                }
            }
            case "yamlMapper" -> {
                try (Writer out = Files.newBufferedWriter(file)) {
                    WithJackson.yaml().print(Fabric8Apps.objects(count), out);
                }
            }
            case "json" -> {
                try (Writer out = Files.newBufferedWriter(file)) {
                    WithJackson.json().print(Fabric8Apps.objects(count), out);
                }
            }
            default -> throw new IllegalArgumentException("no variant '" + variant + "'; there are " + NAMES.keySet());
        }
    }
}
