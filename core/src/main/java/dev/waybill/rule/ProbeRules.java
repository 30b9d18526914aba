package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rules about the times of probes, and about those that are missing. */
final class ProbeRules implements Check {
    /** What a Java server may take on a small share of a CPU before it answers. */
    private static final int JVM_START_SECONDS = 60;

    private static final int DEFAULT_PROGRESS_DEADLINE_SECONDS = 600;
    private static final List<String> JVM_VARIABLES =
            List.of("JAVA_TOOL_OPTIONS", "JAVA_OPTS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "SPRING_PROFILES_ACTIVE");
    private static final List<String> JVM_IMAGES =
            List.of("tomcat", "jetty", "wildfly", "keycloak", "jenkins", "sonarqube", "elasticsearch", "cassandra");

    private ProbeRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.warning(
                                "probe-timeout-vs-period",
                                "A probe's timeout is no longer than its period.",
                                new ProbeRules())
                        .because(
                                "The kubelet asks one time after the other: a slow answer puts the next question off, and failures"
                                        + " are noticed later than the numbers say."),
                Rule.warning(
                                "liveness-kills-slow-start",
                                "A liveness probe gives a container time to start.",
                                new ProbeRules())
                        .because(
                                "A container that is killed before it has started never starts, least of all when the node is busy."),
                Rule.warning(
                                "startup-exceeds-progress-deadline",
                                "A rollout waits at least as long as a container may take to start.",
                                new ProbeRules())
                        .because(
                                "The rollout is reported as failed, and tools that wait for it give up, while the pods still start."),
                Rule.warning(
                                "probes-identical",
                                "Liveness and readiness ask different questions, or the same with different patience.",
                                new ProbeRules())
                        .because(
                                "Readiness takes a busy pod out of the Service until it has recovered; the same liveness probe kills it"
                                        + " at that very moment."),
                Rule.warning(
                                "probe-missing",
                                "A container that serves has a readiness and a liveness probe.",
                                new ProbeRules())
                        .because(
                                "Without readiness a pod gets requests before it can answer; without liveness one that hangs is never"
                                        + " restarted."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "probe-timeout-vs-period" -> {
                for (PodContainer container : set.containers()) {
                    timeout(container, found);
                }
            }
            case "liveness-kills-slow-start" -> {
                for (PodContainer container : set.containers()) {
                    slowStart(container, found);
                }
            }
            case "startup-exceeds-progress-deadline" -> {
                for (Workload workload : set.workloads()) {
                    progress(workload, found);
                }
            }
            case "probes-identical" -> {
                for (PodContainer container : set.containers()) {
                    identical(container, found);
                }
            }
            case "probe-missing" -> {
                for (Workload workload : set.workloads()) {
                    missing(workload, found);
                }
            }
            default -> throw found.unknownRule();
        }
    }

    private static void timeout(PodContainer container, Findings found) {
        Container it = container.container();
        timeout(container, "livenessProbe", it.getLivenessProbe(), found);
        timeout(container, "readinessProbe", it.getReadinessProbe(), found);
        timeout(container, "startupProbe", it.getStartupProbe(), found);
    }

    private static void timeout(PodContainer container, String field, @Nullable Probe probe, Findings found) {
        if (probe == null) {
            return;
        }
        ProbeTiming timing = ProbeTiming.of(probe);
        if (timing.timeout() > timing.period()) {
            found.add(
                    container.object(),
                    container.at(field + ".timeoutSeconds"),
                    "an answer may take " + timing.timeout() + "s, but the next question is due after "
                            + timing.period() + "s.",
                    "Shorten the timeout, or set periodSeconds to " + timing.timeout() + " or more.");
        }
    }

    private static void slowStart(PodContainer container, Findings found) {
        Container it = container.container();
        if (!container.isLongRunning() || it.getLivenessProbe() == null || it.getStartupProbe() != null) {
            return;
        }
        long budget = ProbeTiming.of(it.getLivenessProbe()).budget();
        int ready = it.getReadinessProbe() == null
                ? 0
                : ProbeTiming.of(it.getReadinessProbe()).initialDelay();
        boolean jvm = isJvm(it);
        if (budget < ready) {
            found.add(
                    container.object(),
                    container.at("livenessProbe"),
                    "it kills the container after " + budget + "s without an answer, but the readiness probe waits "
                            + ready + "s before it asks at all.",
                    "Add a startupProbe, which holds liveness back, with periodSeconds times failureThreshold of "
                            + Math.max(ready, JVM_START_SECONDS) + "s or more.");
        } else if (jvm && budget < JVM_START_SECONDS) {
            found.add(
                    container.object(),
                    container.at("livenessProbe"),
                    "it kills the container after " + budget + "s without an answer, and a Java server may take "
                            + JVM_START_SECONDS + "s to start.",
                    "Add a startupProbe, which holds liveness back, with periodSeconds times failureThreshold of "
                            + JVM_START_SECONDS + "s or more.");
        }
    }

    private static boolean isJvm(Container container) {
        for (var variable : Given.items(container.getEnv())) {
            if (variable.getName() != null && JVM_VARIABLES.contains(variable.getName())) {
                return true;
            }
        }
        List<String> command = Given.items(container.getCommand());
        List<String> args = Given.items(container.getArgs());
        String program = !command.isEmpty() ? command.get(0) : !args.isEmpty() ? args.get(0) : "";
        if (program.equals("java") || program.endsWith("/java")) {
            return true;
        }
        String image = Given.text(container.getImage()).toLowerCase(Locale.ROOT);
        String name = image.substring(image.lastIndexOf('/') + 1);
        int end = 0;
        while (end < name.length() && name.charAt(end) != ':' && name.charAt(end) != '@') {
            end++;
        }
        return JVM_IMAGES.contains(name.substring(0, end));
    }

    private static void progress(Workload workload, Findings found) {
        if (!(workload.object() instanceof Deployment deployment)) {
            return;
        }
        Integer given = deployment.getSpec().getProgressDeadlineSeconds();
        int deadline = given == null ? DEFAULT_PROGRESS_DEADLINE_SECONDS : given;
        for (PodContainer container : workload.containers()) {
            Probe startup = container.container().getStartupProbe();
            long budget = startup == null ? 0 : ProbeTiming.of(startup).budget();
            if (container.isLongRunning() && budget > deadline) {
                found.add(
                        container.object(),
                        "spec.progressDeadlineSeconds",
                        "a rollout is given up after " + deadline + "s" + (given == null ? ", the default" : "")
                                + ", but container '" + container.name() + "' may take " + budget
                                + "s to start by its startupProbe.",
                        "Raise it above " + budget + ", or shorten the startupProbe.");
            }
        }
    }

    private static void identical(PodContainer container, Findings found) {
        Probe liveness = container.container().getLivenessProbe();
        Probe readiness = container.container().getReadinessProbe();
        if (liveness != null
                && readiness != null
                && ProbeTiming.asksTheSame(liveness, readiness)
                && ProbeTiming.of(liveness).equals(ProbeTiming.of(readiness))) {
            found.add(
                    container.object(),
                    container.at("livenessProbe"),
                    "it is the same as the readiness probe, so a pod that is busy is killed as soon as it should get no more"
                            + " requests.",
                    "Ask for less, or raise its failureThreshold above the readiness probe's "
                            + ProbeTiming.of(readiness).failures() + ".");
        }
    }

    private static void missing(Workload workload, Findings found) {
        if (!workload.isLongRunning()) {
            return;
        }
        boolean anyPorts = false;
        for (PodContainer container : workload.containers()) {
            anyPorts |= !container.init() && serves(container);
        }
        for (PodContainer container : workload.containers()) {
            // Beside one that serves, a container without ports is a helper.
            if (!container.init() && (serves(container) || (!anyPorts && !isBare(workload)))) {
                missing(container, found);
            }
        }
    }

    /** A pod that nobody replaces is mostly there for a look. */
    private static boolean isBare(Workload workload) {
        return workload.kind().equals("Pod");
    }

    private static boolean serves(PodContainer container) {
        return !Given.items(container.container().getPorts()).isEmpty();
    }

    private static void missing(PodContainer container, Findings found) {
        boolean readiness = container.container().getReadinessProbe() == null;
        boolean liveness = container.container().getLivenessProbe() == null;
        if (readiness || liveness) {
            String which = readiness && liveness
                    ? "no readiness and no liveness probe"
                    : readiness ? "no readiness probe" : "no liveness probe";
            found.add(
                    container.object(),
                    container.path(),
                    "container '" + container.name() + "' has " + which + ".",
                    readiness
                            ? "Add a readinessProbe that asks whether it can serve."
                            : "Add a livenessProbe that asks whether it still runs.");
        }
    }
}
