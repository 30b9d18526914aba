package dev.waybill.benchmarks;

import dev.waybill.kind.Deployment;
import dev.waybill.manifest.Manifest;
import dev.waybill.rule.RuleSet;
import dev.waybill.yaml.YamlWriter;
import io.fabric8.kubernetes.api.model.HasMetadata;
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
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Measures in a JVM that is warm: apps to text, and text alone. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class Warm {
    private static final WithJackson YAML = WithJackson.yaml();
    private static final WithJackson JSON = WithJackson.json();

    @Param("1000")
    int count;

    private List<HasMetadata> models = List.of();
    private List<Map<String, Object>> maps = List.of();
    private Manifest manifest = Manifest.of();
    private Deployment deployment = WaybillApps.firstDeployment();

    /** Makes what the benchmarks of one part of the work begin with. */
    @Setup
    public void prepare() {
        models = Fabric8Apps.objects(count);
        maps = MapApps.objects(count);
        manifest = WaybillApps.manifest(count);
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
    public String a3Fabric8AsYaml() throws IOException {
        return asYaml(Fabric8Apps.objects(count));
    }

    @Benchmark
    public String a4Fabric8YamlMapper() throws IOException {
        return mapped(YAML, Fabric8Apps.objects(count));
    }

    @Benchmark
    public String a5Fabric8Json() throws IOException {
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
    public String b3TextAsYaml() throws IOException {
        return asYaml(models);
    }

    @Benchmark
    public String b4TextYamlMapper() throws IOException {
        return mapped(YAML, models);
    }

    @Benchmark
    public String b5TextJson() throws IOException {
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
    public Object c3Check() {
        return manifest.check();
    }

    /** One wither on a finished Deployment, with the line of Java that it remembers. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Deployment d1Wither() {
        return deployment.replicas(3);
    }

    private static String asYaml(List<HasMetadata> objects) throws IOException {
        StringBuilder text = new StringBuilder();
        WithFabric8.print(objects, text);
        return text.toString();
    }

    private static String mapped(WithJackson jackson, List<HasMetadata> objects) throws IOException {
        StringBuilder text = new StringBuilder();
        jackson.print(objects, text);
        return text.toString();
    }

    /** Takes what JMH takes, such as {@code -p count=1,100,1000}, {@code -prof gc} or a part of a name. */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        WarmTable.print(new Runner(new CommandLineOptions(args)).run());
    }
}
