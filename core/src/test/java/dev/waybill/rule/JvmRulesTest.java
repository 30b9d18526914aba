package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JvmRulesTest {
    private static final String PATH = "spec.template.spec.containers[0].";

    private static List<String> found(String limit, String container) {
        return Found.by(
                "jvm-heap-vs-limit",
                Found.deployment(
                        "shop",
                        "",
                        "",
                        container + (limit.isEmpty() ? "" : "|resources: {limits: {memory: " + limit + "}}")));
    }

    private static String env(String name, String value) {
        return "env: [{name: A, value: a}, {name: " + name + ", value: '" + value + "'}]";
    }

    @ParameterizedTest
    @CsvSource({
        "-Xmx2g,                        2Gi,   error",
        "-Xmx2048m,                     2Gi,   error",
        "-Xmx2097152K,                  2Gi,   error",
        "-Xmx2147483648,                2Gi,   error",
        "-Xmx3G,                        2Gi,   error",
        "-Xmx2g,                        2G,    error",
        "-Xmx1900m,                     2Gi,   warning",
        "-Xmx1740m,                     2Gi,   ''",
        "-Xmx1741m,                     2Gi,   warning",
        "-Xmx1g,                        2Gi,   ''",
        "-Xmx2g,                        '',    ''",
        "-XX:MaxHeapSize=2g,            2Gi,   error",
        "-XX:MaxRAMPercentage=75,       2Gi,   ''",
        "-XX:MaxRAMPercentage=85.0,     2Gi,   ''",
        "-XX:MaxRAMPercentage=90,       2Gi,   warning",
        "-XX:MaxRAMPercentage=100.0,    2Gi,   error",
        "-XX:MaxRAM=16g,                2Gi,   error",
        "-XX:MaxRAM=4g,                 2Gi,   ''",
        "-XX:MaxRAM=4g -XX:MaxRAMPercentage=50, 2Gi, error",
        "-XX:MaxRAMPercentage=95 -Xmx1g, 2Gi,  ''",
        "-Xmx4g -Xmx1g,                 2Gi,   ''",
        "-Xmx$HEAP,                     2Gi,   ''",
        "-Xmx2x,                        2Gi,   ''",
        "-Xmx,                          2Gi,   ''",
        "-Xms1g,                        2Gi,   ''",
        "-Dhttp.proxy=-Xmx4g,           2Gi,   ''"
    })
    void theHeapIsBelowTheLimit(String options, String limit, String severity) {
        assertThat(found(limit, env("JAVA_TOOL_OPTIONS", options)))
                .hasSize(severity.isEmpty() ? 0 : 1)
                .allMatch(text -> text.startsWith(severity + " " + PATH + "env[1]: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_OPTS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "KAFKA_HEAP_OPTS"})
    void readsTheVariablesOfVirtualMachines(String name) {
        assertThat(found("2Gi", env(name, "-server -Xmx2g"))).hasSize(1);
    }

    @Test
    void otherVariablesAreNoOptions() {
        assertThat(found("2Gi", env("NOTES", "-Xmx2g is too much"))).isEmpty();
    }

    @Test
    void readsTheCommandLine() {
        assertThat(found("1Gi", "command: [java, -Xmx2g, -jar, app.jar]"))
                .containsExactly(
                        "error " + PATH + "command[1]: -Xmx2g is 200 % of the memory limit 1Gi, and nothing is left"
                                + " for the rest of the virtual machine. Say -XX:MaxRAMPercentage=75 instead, which is 768Mi here,"
                                + " or raise the limit.");
        assertThat(found("1Gi", "command: [sh, -c]|args: ['exec java \"-Xmx2g\" -jar app.jar']"))
                .singleElement()
                .asString()
                .startsWith("error " + PATH + "args[0]: ");
        assertThat(found("1Gi", "args: ['-XX:MaxRAM=8g']"))
                .containsExactly(
                        "error " + PATH + "args[0]: the heap may be 25 % of -XX:MaxRAM=8g, which is 200 % of the"
                                + " memory limit 1Gi, and nothing is left for the rest of the virtual machine. Say"
                                + " -XX:MaxRAMPercentage=75 instead, which is 768Mi here, or raise the limit.");
        assertThat(found("1Gi", "args: ['-XX:MaxRAMPercentage=90']"))
                .containsExactly(
                        "warning " + PATH + "args[0]: -XX:MaxRAMPercentage=90 makes the heap 90 % of the memory"
                                + " limit 1Gi, and little is left for the rest of the virtual machine. Say -XX:MaxRAMPercentage=75"
                                + " instead, which is 768Mi here, or raise the limit.");
    }

    @Test
    void theCommandLineIsReadAfterToolOptionsAndBeforeJavaOptions() {
        assertThat(found("2Gi", env("JAVA_TOOL_OPTIONS", "-Xmx4g") + "|args: ['-Xmx1g']"))
                .isEmpty();
        assertThat(found("2Gi", env("_JAVA_OPTIONS", "-Xmx4g") + "|args: ['-Xmx1g']"))
                .hasSize(1);
    }

    @Test
    void followsTheEnvironmentIntoConfigMaps() {
        assertThat(Found.placesOf(
                        "jvm-heap-vs-limit",
                        Found.deployment(
                                "shop",
                                "",
                                "",
                                "envFrom: [{configMapRef: {name: jvm}}]|resources: {limits: {memory: 1Gi}}"),
                        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: jvm}\ndata: {JAVA_OPTS: -Xmx2g}\n"))
                .containsExactly("error " + PATH + "envFrom[0]");
    }

    @Test
    void theFirstHeapIsNoMoreThanTheLast() {
        assertThat(found("", "args: ['-Xms2g', '-Xmx1g']"))
                .containsExactly(
                        "error " + PATH + "args[0]: -Xms2g is more than -Xmx1g, so the virtual machine does not"
                                + " start. Lower the one or raise the other.");
        assertThat(found("", "args: ['-Xms1g', '-Xmx1g']")).isEmpty();
    }
}
