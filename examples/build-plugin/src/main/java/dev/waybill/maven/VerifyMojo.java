package dev.waybill.maven;

import dev.waybill.maven.shared.Order;
import dev.waybill.maven.shared.Refusal;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Fails when the files, as they are committed, are not what the code renders: with the diff in words, and which files are stale,
 * missing or left over. Writes nothing.
 */
@Mojo(
        name = "verify",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class VerifyMojo extends FilesMojo {

    @Override
    void perform(Order order) throws Refusal, IOException {
        if (getPluginContext().containsKey(RENDERED)) {
            getLog().warn(
                            "The files were rendered in this very build, so they can't be stale. Bind either render or verify.");
        }
        inProject(work -> work.verify(order, target()));
    }
}
