package dev.waybill.benchmarks;

import dev.waybill.kind.Deployment;
import dev.waybill.manifest.Manifest;
import dev.waybill.rule.RuleSet;
import dev.waybill.yaml.YamlWriter;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Measures in a JVM that is warm: apps to text, and text alone. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class Warm {
    private static final ObjectMapper YAML = YAMLMapper.builder().build();
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @Param("1000")
    int count;

    private List<HasMetadata> models = List.of();
    private List<Map<String, Object>> maps = List.of();

    /** Makes what the benchmarks of text alone begin with. */
    @Setup
    public void prepare() {
        models = Fabric8Apps.objects(count);
        maps = MapApps.objects(count);
    }

    @Benchmark
    public String a1WaybillWithCheck() {
        return WaybillApps.manifest(count).toYaml();
    }

    @Benchmark
    public String a2WaybillWithoutCheck() {
        return WaybillApps.manifest(count).rules(RuleSet.of()).toYaml();
    }

    @Benchmark
    public String a3Fabric8AsYaml() {
        return asYaml(Fabric8Apps.objects(count));
    }

    @Benchmark
    public String a4Fabric8YamlMapper() {
        return mapped(YAML, Fabric8Apps.objects(count));
    }

    @Benchmark
    public String a5Fabric8Json() {
        return mapped(JSON, Fabric8Apps.objects(count));
    }

    @Benchmark
    public String a6Maps() {
        return MapPrinter.print(MapApps.objects(count));
    }

    @Benchmark
    public String b1TextWaybill() throws IOException {
        StringBuilder text = new StringBuilder();
        YamlWriter.writeAll(models, text);
        return text.toString();
    }

    @Benchmark
    public String b3TextAsYaml() {
        return asYaml(models);
    }

    @Benchmark
    public String b4TextYamlMapper() {
        return mapped(YAML, models);
    }

    @Benchmark
    public String b5TextJson() {
        return mapped(JSON, models);
    }

    @Benchmark
    public String b6TextMaps() {
        return MapPrinter.print(maps);
    }

    /** The DSL alone, as far as fabric8's objects. */
    @Benchmark
    public List<HasMetadata> c1ModelsOfWaybill() {
        return WaybillApps.manifest(count).toModels();
    }

    /** The DSL alone: the values, before any of fabric8's objects is made. */
    @Benchmark
    public Manifest c2ValuesOfWaybill() {
        return WaybillApps.manifest(count);
    }

    /** The check alone. */
    @Benchmark
    public Object c3Check(Checked checked) {
        return checked.manifest.check();
    }

    /** One wither on a finished Deployment, with the line of Java that it remembers. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Deployment d1Wither(Built built) {
        return built.deployment.replicas(3);
    }

    /** A manifest that is there. */
    @State(Scope.Benchmark)
    public static class Checked {
        Manifest manifest = WaybillApps.manifest(1000);
    }

    /** A Deployment that is there. */
    @State(Scope.Benchmark)
    public static class Built {
        Deployment deployment = (Deployment) WaybillApps.manifest(1).objects().get(2);
    }

    private static String asYaml(List<HasMetadata> objects) {
        StringBuilder text = new StringBuilder();
        for (HasMetadata object : objects) {
            text.append(Serialization.asYaml(object));
        }
        return text.toString();
    }

    private static String mapped(ObjectMapper mapper, List<HasMetadata> objects) {
        StringBuilder text = new StringBuilder();
        for (HasMetadata object : objects) {
            text.append(mapper.writeValueAsString(object));
        }
        return text.toString();
    }

    /** Runs all, or those whose names the arguments match. */
    public static void main(String[] args) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        for (String arg : args.length == 0 ? new String[] {Warm.class.getName()} : args) {
            options.include(arg);
        }
        new Runner(options.build()).run();
    }
}
