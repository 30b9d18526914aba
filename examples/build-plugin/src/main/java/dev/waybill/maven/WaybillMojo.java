package dev.waybill.maven;

import dev.waybill.maven.shared.Order;
import dev.waybill.maven.shared.Refusal;
import dev.waybill.maven.shared.Work;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals have: which manifests they are about, and the way to them. */
abstract class WaybillMojo extends AbstractMojo {

    /**
     * The full names of the classes that give the manifests, each a {@code dev.waybill.manifest.ManifestSource}. Those of one
     * environment become one manifest. Default: the classes that are registered in {@code META-INF/services}.
     */
    @Parameter(property = "waybill.sources")
    private List<String> sources = List.of();

    /** The environments, by the names that the sources know. Each has its folder. At least one. */
    @Parameter(property = "waybill.environments")
    private List<String> environments = List.of();

    /** Leaves the goal out. */
    @Parameter(property = "waybill.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project.packaging}", readonly = true)
    private String packaging = "jar";

    @Parameter(defaultValue = "${project.basedir}", readonly = true)
    private File project = new File("");

    @Parameter(defaultValue = "${project.build.directory}/waybill", readonly = true)
    private File buildDirectory = new File("target/waybill");

    @Parameter(defaultValue = "${project.compileClasspathElements}", readonly = true)
    private List<String> compileClassPath = List.of();

    @Parameter(defaultValue = "${project.runtimeClasspathElements}", readonly = true)
    private List<String> runtimeClassPath = List.of();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Left out, because waybill.skip is set.");
            return;
        }
        if (packaging.equals("pom")) {
            getLog().info("Left out, because a project with the packaging pom has no classes.");
            return;
        }
        Order order = new Order(sources, environments, project.toPath(), new LogJournal(getLog()));
        try {
            refuseBadNames();
            perform(order);
        } catch (Refusal e) {
            if (e.getCause() == null) {
                throw new MojoFailureException(e.getMessage());
            }
            throw new MojoExecutionException(e.getMessage(), e.getCause());
        } catch (LinkageError e) {
            throw new MojoExecutionException("the project's version of Waybill lacks what this plugin uses: " + e, e);
        } catch (IOException | RuntimeException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private void refuseBadNames() throws Refusal {
        if (environments.isEmpty()) {
            throw new Refusal(
                    "no environment is named. Write <environments><environment>prod</environment></environments>"
                            + " into the plugin's configuration, or -Dwaybill.environments=dev,prod.");
        }
        for (String environment : environments) {
            if (environment.isBlank()
                    || environment.startsWith(".")
                    || !Path.of(environment).equals(Path.of(environment).getFileName())) {
                throw new Refusal(
                        "the environment '" + environment + "' can't be the name of a folder. Choose another name.");
            }
        }
    }

    /** Does what the goal is for. */
    abstract void perform(Order order) throws Refusal, IOException;

    /** A part of a goal that is done with the project's Waybill. */
    interface Step {
        void with(Work work) throws Refusal, IOException;
    }

    /** Does a step with the project's class loader as that of the thread, because frameworks and sources may ask for it. */
    final void inProject(Step step) throws Refusal, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (ProjectLoader loader = ProjectLoader.of(classPath())) {
            thread.setContextClassLoader(loader);
            step.with(loader.work());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Returns the classes of the project and all dependencies but those for tests: provided ones, and those for run time. */
    final List<Path> classPath() {
        Set<String> all = new LinkedHashSet<>(compileClassPath);
        all.addAll(runtimeClassPath);
        List<Path> paths = new ArrayList<>();
        all.forEach(each -> paths.add(Path.of(each)));
        return paths;
    }

    final Path buildDirectory() {
        return buildDirectory.toPath();
    }

    final Path project() {
        return project.toPath();
    }

    final List<String> environments() {
        return environments;
    }

    final List<String> sources() {
        return sources;
    }
}
