package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.LifecycleHandler;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules about how pods stop: the grace period and what has to fit into it. */
final class ShutdownRules implements Check {
    private static final String GRACE = "terminationGracePeriodSeconds";

    private ShutdownRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error("grace-period-nonnegative", "A grace period is 0 seconds or more.", new ShutdownRules())
                        .because("Kubernetes takes a negative number for 1 and says so only in a warning."),
                Rule.error(
                                "prestop-exceeds-grace",
                                "The preStop hook and the app's drain end within the grace period.",
                                new ShutdownRules())
                        .because(
                                "The grace period counts from before the hook. When it is over the container is killed, with its"
                                        + " requests open and its files half written."),
                Rule.warning(
                                "prestop-missing-on-served-pod",
                                "Pods behind a Service wait a little before they stop.",
                                new ShutdownRules())
                        .because(
                                "A pod gets SIGTERM while proxies and load balancers still send to it, so that an update fails"
                                        + " the requests of those seconds."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "grace-period-nonnegative" -> {
                for (Workload workload : set.workloads()) {
                    nonnegative(workload, found);
                }
            }
            case "prestop-exceeds-grace" -> preStop(set, found);
            case "prestop-missing-on-served-pod" -> unserved(set, found);
            default -> throw found.unknownRule();
        }
    }

    private static void nonnegative(Workload workload, Findings found) {
        Long grace = workload.spec().getTerminationGracePeriodSeconds();
        if (grace != null && grace < 0) {
            found.add(
                    workload.object(),
                    workload.at(GRACE),
                    "it is " + grace + ", which Kubernetes reads as 1; 0 or more is allowed.",
                    "Write 0 to kill at once, or the seconds that the app needs to stop.");
        }
    }

    private static void preStop(ObjectSet set, Findings found) {
        for (Workload workload : set.workloads()) {
            for (PodContainer container : workload.containers()) {
                if (container.isLongRunning() && Shutdown.preStop(container) != null) {
                    preStop(container, Shutdown.of(container, set), found);
                }
            }
        }
    }

    private static void preStop(PodContainer container, Shutdown shutdown, Findings found) {
        long grace = Shutdown.grace(container.workload());
        long hook = shutdown.hookMillis();
        String path = container.at("lifecycle.preStop");
        if (hook > grace * 1000) {
            found.add(
                    container.object(),
                    path,
                    graceText(container.workload()) + ", but the preStop hook sleeps " + Shutdown.text(hook)
                            + ", so the container is killed before it is told to stop.",
                    "Raise " + GRACE + " to at least " + wholeSeconds(hook)
                            + " and the time the app needs, or shorten the sleep.");
            return;
        }
        Drain drain = shutdown.drain();
        if (hook > 0 && hook == grace * 1000) {
            found.warn(
                    container.object(),
                    path,
                    graceText(container.workload())
                            + ", and the preStop hook sleeps all of it, so the app gets no time to stop.",
                    "Raise " + GRACE + " by the time the app needs, or shorten the sleep.");
        } else if (hook > 0 && drain != null && hook + drain.millis() > grace * 1000) {
            long sum = hook + drain.millis();
            // The drain is the longest that the app may take, not what it always takes.
            found.warn(
                    container.object(),
                    path,
                    graceText(container.workload()) + ", but the preStop sleep (" + Shutdown.text(hook)
                            + ") and the drain (" + Shutdown.text(drain.millis()) + ", " + drain.source()
                            + ") may need "
                            + Shutdown.text(sum) + ".",
                    "Raise " + GRACE + " to at least " + wholeSeconds(sum) + ", or shorten the sleep or the drain.");
        }
    }

    static String graceText(Workload workload) {
        long grace = Shutdown.grace(workload);
        return workload.spec().getTerminationGracePeriodSeconds() == null
                ? "the grace period is " + grace + "s, the default"
                : "the grace period is " + grace + "s";
    }

    static long wholeSeconds(long millis) {
        return (millis + 999) / 1000;
    }

    private static void unserved(ObjectSet set, Findings found) {
        Map<Workload, String> served = new HashMap<>();
        for (Service service : set.objects(Service.class)) {
            ServiceSpec spec = service.getSpec();
            if (spec != null && !Given.entries(spec.getSelector()).isEmpty()) {
                for (Workload workload : set.selected(ObjectSet.namespace(service), spec.getSelector())) {
                    served.putIfAbsent(workload, ObjectName.of(service).name());
                }
            }
        }
        for (Workload workload : set.workloads()) {
            String service = served.get(workload);
            if (service != null && updatesWhileServing(workload) && !waits(workload, set)) {
                found.add(
                        workload.object(),
                        workload.at("containers"),
                        "Service '" + service
                                + "' leads here, but no container waits before it stops, so the requests that are sent to a stopping"
                                + " pod fail.",
                        "Add a preStop hook that sleeps some seconds: lifecycle.preStop.sleep.seconds: 5.");
            }
        }
    }

    private static boolean updatesWhileServing(Workload workload) {
        return workload.object() instanceof Deployment deployment && Rollout.isRolling(deployment);
    }

    private static boolean waits(Workload workload, ObjectSet set) {
        for (PodContainer container : workload.containers()) {
            LifecycleHandler hook = Shutdown.preStop(container);
            if (container.isLongRunning()
                    && (hook != null || Shutdown.of(container, set).drain() != null)) {
                return true;
            }
        }
        return false;
    }
}
