package dev.waybill.maven;

import dev.waybill.maven.shared.Order;
import dev.waybill.maven.shared.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes the manifests of all environments as files, and removes those that it wrote earlier and that are not part of them any
 * more. Does nothing when neither the classes, the settings nor the files changed since the last time.
 */
@Mojo(
        name = "render",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class RenderMojo extends FilesMojo {

    /** Files and folders that the sources read beside the class path, so that a change of theirs counts as well. */
    @Parameter(property = "waybill.inputs")
    private List<File> inputs = List.of();

    @Parameter(defaultValue = "${mojoExecution.executionId}", readonly = true)
    private String execution = "default";

    @Override
    @SuppressWarnings("unchecked") // Maven's API has no type for the map.
    void perform(Order order) throws Refusal, IOException {
        getPluginContext().put(RENDERED, true);
        Path state = buildDirectory().resolve("render-" + execution);
        if (Files.exists(state) && Files.readString(state).equals(stamp())) {
            getLog().info("Nothing to render: classes, settings and files are as they were.");
            return;
        }
        inProject(work -> work.render(order, target()));
        Files.createDirectories(buildDirectory());
        Files.writeString(state, stamp());
    }

    /** Returns what is the same as long as nothing has to be rendered; files that were edited or are gone count as well. */
    private String stamp() throws IOException {
        Stamp stamp = new Stamp()
                .with(List.of(sources(), environments(), target(), System.getProperty("java.version")))
                .with(ProjectLoader.own());
        for (Path each : classPath()) {
            stamp.with(each);
        }
        for (File each : inputs) {
            stamp.with(each.toPath());
        }
        for (String environment : environments()) {
            stamp.with(target().folder().resolve(environment));
        }
        return stamp.toString();
    }
}
