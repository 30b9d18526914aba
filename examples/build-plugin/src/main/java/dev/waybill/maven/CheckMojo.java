package dev.waybill.maven;

import dev.waybill.maven.shared.Order;
import dev.waybill.maven.shared.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Checks the manifests of all environments: the findings in the log, and as SARIF in {@code target/waybill}. Bound to the phase
 * test, because it tests the code that makes the manifests, and {@code mvn test} is what people run before they commit.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.TEST,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class CheckMojo extends WaybillMojo {
    private static final List<String> FAIL_ON = List.of("error", "warning", "never");

    /** The least severity for which the build fails: {@code error}, {@code warning}, or {@code never}. */
    @Parameter(property = "waybill.failOn", defaultValue = "error")
    private String failOn = "error";

    /** The folder of the Java sources, as the repository has it, for SARIF. Default: that of the project, from the root of the build. */
    @Parameter(property = "waybill.sourceRoot")
    private String sourceRoot = "";

    @Parameter(defaultValue = "${project.compileSourceRoots}", readonly = true)
    private List<String> sourceRoots = List.of();

    @Parameter(defaultValue = "${maven.multiModuleProjectDirectory}", readonly = true)
    private File root = new File("");

    @Override
    void perform(Order order) throws Refusal, IOException {
        String least = failOn.toLowerCase(Locale.ROOT);
        if (!FAIL_ON.contains(least)) {
            throw new Refusal("failOn is '" + failOn + "'. It has to be one of " + String.join(", ", FAIL_ON) + ".");
        }
        inProject(work -> work.check(order, least, buildDirectory(), sourceRoot()));
    }

    private String sourceRoot() {
        if (!sourceRoot.isEmpty() || sourceRoots.isEmpty()) {
            return sourceRoot.isEmpty() ? "src/main/java" : sourceRoot;
        }
        Path sources = Path.of(sourceRoots.get(0));
        Path base = sources.startsWith(root.toPath()) ? root.toPath() : project();
        return base.relativize(sources).toString().replace('\\', '/');
    }
}
