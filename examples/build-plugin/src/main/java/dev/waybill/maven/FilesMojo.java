package dev.waybill.maven;

import dev.waybill.maven.shared.Target;
import java.io.File;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals about rendered files have: where the files are. */
abstract class FilesMojo extends WaybillMojo {
    /** By this the goals of one build know of each other. */
    static final String RENDERED = "waybill.rendered";

    /** The folder that has one for each environment. */
    @Parameter(property = "waybill.outputDirectory", defaultValue = "${project.basedir}/k8s")
    private File outputDirectory = new File("k8s");

    /**
     * Which object goes into which file: {@code file-per-object}, {@code folder-per-app}, {@code folder-per-namespace}, or {@code
     * one-file}, which is {@code manifest.yaml}.
     */
    @Parameter(property = "waybill.layout", defaultValue = "file-per-object")
    private String layout = "file-per-object";

    /** Adds a {@code kustomization.yaml} to each environment. */
    @Parameter(property = "waybill.kustomization", defaultValue = "false")
    private boolean kustomization;

    /** Adds the sync waves of Argo CD to the objects. */
    @Parameter(property = "waybill.syncWaves", defaultValue = "false")
    private boolean syncWaves;

    final Target target() {
        return new Target(outputDirectory.toPath(), layout, kustomization, syncWaves);
    }
}
