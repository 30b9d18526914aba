package acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waybill.Waybill;
import dev.waybill.value.Port;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The mistakes of the article's manifests, S1 to S21: those that do not compile, and those that are refused in the line
 * that writes them. docs/mistakes.md is the page for it.
 */
class MistakesTest {
    private static final String WEB = "container(\"web\", image(\"nginx:1.29\"))";

    static Stream<Arguments> whatMustNotCompile() {
        return Stream.of(
                row("S1 a misspelt key", "var d = deployment(\"web\", " + WEB + ").contaner(" + WEB + ");", "contaner"),
                row("S1 a Deployment without a container", "var d = deployment(\"web\");", "deployment"),
                row("a container without an image", "var c = container(\"web\");", "container"),
                row(
                        "S2 a preStop hook of unknown length",
                        "var c = " + WEB + ".preStop(exec(\"sleep\", \"60\"));",
                        "preStop"),
                row("S2 a stop hook without its time", "var s = stopHook(exec(\"sleep\", \"60\"));", "stopHook"),
                row(
                        "S3 an API version of one's own",
                        "var a = autoscaler(deployment(\"web\", " + WEB
                                + "), between(1, 3)).apiVersion(\"autoscaling/v2beta2\");",
                        "apiVersion"),
                row(
                        "S4 a misspelt target type",
                        "var a = autoscaler(deployment(\"web\", " + WEB
                                + "), between(1, 3)).onMemory(\"AeverageValue\", \"500Mi\");",
                        "onMemory"),
                row(
                        "S6 a misspelt binding mode",
                        "var s = storageClass(\"ebs-sc\", Provisioner.AWS_EBS).volumeBindingMode(\"WaitForFirstCosumer\");",
                        "String cannot be converted"),
                row(
                        "S7 a storage class by its name",
                        "var c = claim(\"ebs-mysql-pv-claim\", \"ebs-cs\", gibibytes(4));",
                        "String cannot be converted to dev.waybill.kind.storage.StorageClassRef"),
                row(
                        "S8 a misspelt mount path",
                        "var c = " + WEB + ".mounth(\"/data\", volume(\"data\", emptyDir()));",
                        "mounth"),
                row("S9 a claim by its name", "var c = " + WEB + ".mount(\"/data\", \"ebs-claim\");", "mount"),
                row("S10 a kind that does not exist", "var c = config(\"app-config\");", "config"),
                row("S12 a quote that is never closed", "var i = image(\"mysql);", "unclosed string literal"),
                row(
                        "S17 a selector of its own beside the labels",
                        "var d = deployment(\"web\", " + WEB + ").selector(\"app\", \"webapp\");",
                        "selector"),
                row(
                        "S19 a description that is a boolean",
                        "var p = priorityClass(\"high\", 1000000).description(false);",
                        "boolean cannot be converted"),
                row("S20 a definition without a schema", "var v = version(\"v1\");", "version"),
                row(
                        "a cluster-wide object in a namespace",
                        "var n = namespace(\"prod\").namespace(\"other\");",
                        "namespace"),
                row("seconds as a number", "var s = deregisterFor(5);", "int cannot be converted"),
                row("memory as CPU", "var c = " + WEB + ".requests(mebibytes(64), millicores(250));", "requests"),
                row(
                        "a Job that always restarts",
                        "var j = job(\"settle\", " + WEB + ").restartPolicy(RestartPolicy.ALWAYS);",
                        "RestartPolicy cannot be converted to dev.waybill.kind.workload.JobRestartPolicy"));
    }

    private static Arguments row(String title, String code, String error) {
        return Arguments.of(title, code, error);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatMustNotCompile")
    void doesNotCompile(String title, String code, String error) {
        assertThat(new Snippet(code).errors()).contains(error);
    }

    @Test
    void theRightFormsCompile() {
        // If these did not compile, the table above would prove nothing.
        assertThat(new Snippet("""
                                var web = container("web", image("nginx:1.29"));
                                var shop = deployment("web", web)
                                        .shutdown(stopHook(exec("sleep", "20"), ofSeconds(20)));
                                var scaled = autoscaler(shop, between(1, 3)).onMemory(mebibytes(500));
                                var ebs = storageClass("ebs-sc", Provisioner.AWS_EBS).waitForFirstConsumer();
                                var storage = claim("ebs-mysql-pv-claim", ebs, gibibytes(4));
                                var mounted = web.mount("/data", storage);
                                var priority = priorityClass("high", 1000000).description("text");
                                """).errors()).isEmpty();
    }

    static Stream<Arguments> whatIsRefused() {
        return Stream.of(
                refused(
                        "S2 a grace period shorter than the shutdown",
                        () -> web().shutdown(Waybill.deregisterFor(Duration.ofSeconds(60)))
                                .terminationGracePeriod(Duration.ofSeconds(30)),
                        "Deployment 'web' terminationGracePeriod 30s: container 'web' needs 60s for its preStop hook and its"
                                + " drain. Raise it to at least 60s, or shorten the shutdown."),
                refused(
                        "S5 a misspelt provisioner",
                        () -> dev.waybill.kind.storage.Provisioner.of("ebs.csi.aws.co"),
                        "provisioner 'ebs.csi.aws.co': no such driver is known. Did you mean 'ebs.csi.aws.com'? If it is a driver of"
                                + " your own, write customProvisioner(\"ebs.csi.aws.co\")."),
                refused(
                        "S11 an empty image",
                        () -> Waybill.image(""),
                        "Image '': the text is empty. Write a repository and a tag, like 'shop/web:1.4.2'."),
                refused(
                        "S12 a quote in an image",
                        () -> Waybill.image("\"mysql"),
                        "Image '\"mysql': quotes are not allowed. Write 'mysql'."),
                refused(
                        "S21 a request above its limit",
                        () -> Waybill.container("web", Waybill.image("nginx:1.29"))
                                .requests(Waybill.millicores(500), Waybill.mebibytes(512))
                                .limits(Waybill.millicores(250), Waybill.mebibytes(256)),
                        "container 'web' cpu: the request 500m is more than the limit 250m. Raise the limit to at least 500m,"
                                + " or lower the request to at most 250m. Say limits(..) first to raise both, requests(..) first"
                                + " to lower both."));
    }

    @Test
    void whatTakesAWordOfItsOwnIsNotThereWithoutIt() {
        Port http = Waybill.port("http", 8080);
        var pods = Waybill.selector("app", "web");

        assertThat(Waybill.service("web", pods).expose(http).asNodePort().toString())
                .doesNotContain("clusterIP", "nodePort:");
        assertThat(Waybill.headlessService("web", pods).expose(http).toString()).contains("clusterIP: None");
        assertThat(Waybill.service("web", pods).exposeOnNode(80, http, 31231).toString())
                .contains("nodePort: 31231");
    }

    private static dev.waybill.kind.Deployment web() {
        return Waybill.deployment("web", Waybill.container("web", Waybill.image("nginx:1.29")));
    }

    private static Arguments refused(String title, ThrowingCallable code, String message) {
        return Arguments.of(title, code, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsRefused")
    void isRefusedAtOnce(String title, ThrowingCallable code, String message) {
        assertThatThrownBy(code).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
