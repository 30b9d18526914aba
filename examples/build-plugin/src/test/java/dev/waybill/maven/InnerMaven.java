package dev.waybill.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * The Maven that runs the tests, once more, as a process of its own and offline. Waybill comes from a repository that the build
 * has just filled, and all else from what the build has fetched already, as from a server on this disk.
 */
record InnerMaven(Path project) {
    private static final Path REPOSITORY = Path.of(System.getProperty("it.repository"));
    private static final Path FETCHED = Path.of(System.getProperty("it.fetched"));

    /** What a run said, and whether it went well. */
    record Run(boolean success, String log) {
        Run succeeds() {
            assertThat(success).as(log).isTrue();
            return this;
        }

        Run fails() {
            assertThat(success).as(log).isFalse();
            return this;
        }
    }

    /** Runs Maven with these goals and options. */
    Run run(String... arguments) throws IOException, MavenInvocationException {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        File settings = settings().toFile();
        Properties properties = new Properties();
        properties.setProperty("aether.offline.protocols", "file");
        InvocationRequest request = new DefaultInvocationRequest()
                .setBaseDirectory(project.toFile())
                .setJavaHome(new File(System.getProperty("java.home")))
                .setMavenOpts("-XX:TieredStopAtLevel=1")
                .addShellEnvironment("MAVEN_ARGS", "")
                .setUserSettingsFile(settings)
                .setGlobalSettingsFile(settings)
                .setLocalRepositoryDirectory(REPOSITORY.toFile())
                .setProperties(properties)
                .setOffline(true)
                .setBatchMode(true)
                .setNoTransferProgress(true)
                .setOutputHandler(lines::add)
                .setErrorHandler(lines::add);
        request.addArgs(List.of(arguments));
        InvocationResult result = new DefaultInvoker()
                .setMavenHome(new File(System.getProperty("maven.home")))
                .execute(request);
        assertThat(result.getExecutionException()).isNull();
        return new Run(result.getExitCode() == 0, String.join("\n", lines));
    }

    private static Path settings() throws IOException {
        Path settings = REPOSITORY.resolveSibling("settings.xml");
        // Both are named central, so that they stand in its place. What is there was checked when it was fetched.
        String repository = """
                <id>central</id>
                <url>%s</url>
                <releases><checksumPolicy>ignore</checksumPolicy></releases>
                """.formatted(FETCHED.toUri());
        Files.writeString(settings, """
                <settings>
                  <profiles>
                    <profile>
                      <id>fetched</id>
                      <repositories><repository>%1$s</repository></repositories>
                      <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>fetched</activeProfile></activeProfiles>
                </settings>
                """.formatted(repository));
        return settings;
    }
}
