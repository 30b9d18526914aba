package dev.waybill.benchmarks;

import dev.waybill.rule.RuleSet;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The ways to write the apps to a file. Each is a whole process: {@code java dev.waybill.benchmarks.Variant NAME N FILE}. */
public final class Variant {
    /** In the order of the table. */
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
            case "asYaml" -> asYaml(count, file);
            case "yamlMapper" -> yamlMapper(count, file);
            case "json" -> json(count, file);
            default -> throw new IllegalArgumentException("no variant '" + variant + "'; there are " + NAMES.keySet());
        }
    }

    private static void asYaml(int count, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (HasMetadata object : Fabric8Apps.objects(count)) {
                out.write(Serialization.asYaml(object)); // begins with "---"
            }
        }
    }

    private static void yamlMapper(int count, Path file) throws IOException {
        ObjectMapper mapper = YAMLMapper.builder()
                .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build();
        print(mapper, Fabric8Apps.objects(count), file);
    }

    private static void json(int count, Path file) throws IOException {
        print(JsonMapper.builder().build(), Fabric8Apps.objects(count), file);
    }

    private static void print(ObjectMapper mapper, List<HasMetadata> objects, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (HasMetadata object : objects) {
                out.write(mapper.writeValueAsString(object));
                out.write('\n');
            }
        }
    }
}
