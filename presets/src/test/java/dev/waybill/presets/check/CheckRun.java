package dev.waybill.presets.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One run of a check: the command that the manifest holds, with the variables that it holds and no others.
 *
 * @param code how it ended; 0 is well
 * @param output what it said
 * @param time how long it took
 */
record CheckRun(int code, String output, Duration time) {
    // What the machine needs beyond the budget to start the programs of a check.
    private static final Duration SLACK = Duration.ofSeconds(3);

    /** Runs a check to its end. Secrets are given as {@code name/key}, files by the path of their mount. */
    static CheckRun of(Requirement requirement, Map<String, String> secrets, Map<String, Path> files) {
        return start(requirement, secrets, files, List.of()).end();
    }

    static CheckRun of(Requirement requirement, Map<String, String> secrets) {
        return of(requirement, secrets, Map.of());
    }

    /** Starts a check, with another shell than /bin/sh if one is given. */
    static Running start(
            Requirement requirement, Map<String, String> secrets, Map<String, Path> files, List<String> shell) {
        Container container = requirement.check(CheckImages.official()).toModel();
        List<String> command = new ArrayList<>(container.getCommand());
        if (!shell.isEmpty()) {
            command.remove(0);
            command.addAll(0, shell);
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().putAll(environment(container, secrets, files));
            List<String> passwords = secrets.entrySet().stream()
                    .filter(each -> each.getKey().endsWith("/password"))
                    .map(Map.Entry::getValue)
                    .toList();
            return new Running(requirement, builder.start(), passwords, System.nanoTime());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment(
            Container container, Map<String, String> secrets, Map<String, Path> files) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", System.getenv("PATH"));
        for (EnvVar variable : container.getEnv()) {
            if (variable.getValue() != null) {
                // The kubelet makes one dollar of two.
                String value = variable.getValue().replace("$$", "$");
                environment.put(
                        variable.getName(),
                        files.containsKey(value) ? files.get(value).toString() : value);
            } else {
                SecretKeySelector key = variable.getValueFrom().getSecretKeyRef();
                environment.put(variable.getName(), secrets.get(key.getName() + "/" + key.getKey()));
            }
        }
        return environment;
    }

    /** A check that runs. */
    record Running(Requirement requirement, Process process, List<String> passwords, long start) {

        /** Waits for the end; looks at every command on the machine meanwhile: none may show a password. */
        CheckRun end() {
            while (process.isAlive()) {
                assertThat(commands()).noneMatch(command -> passwords.stream().anyMatch(command::contains));
                pause();
            }
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            try {
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(passwords).noneMatch(output::contains);
                assertThat(time)
                        .as("the budget is kept")
                        .isLessThan(requirement.budget().plus(SLACK));
                return new CheckRun(process.exitValue(), output, time);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static List<String> commands() {
            Path processes = Path.of("/proc");
            if (!Files.isDirectory(processes)) {
                return List.of();
            }
            List<String> commands = new ArrayList<>();
            try (Stream<Path> all = Files.list(processes)) {
                for (Path each : all.toList()) {
                    try {
                        commands.add(Files.readString(each.resolve("cmdline"), StandardCharsets.ISO_8859_1));
                    } catch (IOException e) {
                        // Not a process, or one that has just ended.
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return commands;
        }

        private static void pause() {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    void isFine() {
        assertThat(code).as(output).isZero();
        assertThat(output).contains(": fine, at attempt ");
    }

    /** Holds that it failed, with this message and no other kind of failure. */
    void fails(String message) {
        assertThat(code).as(output).isOne();
        assertThat(output).contains(message);
    }
}
