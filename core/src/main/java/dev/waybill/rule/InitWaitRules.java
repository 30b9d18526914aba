package dev.waybill.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rule that what an init container waits for will come. */
final class InitWaitRules implements Check {
    private InitWaitRules() {}

    static List<Rule> rules() {
        return List.of(Rule.error(
                        "init-wait-target-exists",
                        "What an init container waits for is a Service of the set, at a port that it has.",
                        new InitWaitRules())
                .in(RuleGroup.REFERENCE)
                .because("It waits for ever, and the pod stays in Init without an error."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        Services services = set.derived().services();
        if (services.isEmpty() && !set.isClosed()) {
            return;
        }
        for (Workload workload : set.workloads()) {
            for (PodContainer container : workload.containers()) {
                if (!container.init() || container.isSidecar()) {
                    continue;
                }
                ServiceNames names = set.derived().serviceNames();
                Set<WaitTarget> seen = new HashSet<>();
                for (WaitTarget each :
                        WaitTarget.of(ShellWord.of(container, set.derived().environment(container)))) {
                    ServiceHost host = seen.add(each) ? ServiceHost.of(each.host(), workload.namespace(), names) : null;
                    if (host != null) {
                        target(container, each, host, services, names, set, found);
                    }
                }
            }
        }
    }

    private static void target(
            PodContainer container,
            WaitTarget target,
            ServiceHost host,
            Services services,
            ServiceNames names,
            ObjectSet set,
            Findings found) {
        ServiceView service = names.find(host);
        if (service == null) {
            missing(container, target, host, services, names, set, found);
        } else if (target.port() > 0 && ReachablePorts.lacks(service, target.port(), set)) {
            found.add(
                    container.object(),
                    target.path(),
                    "container '" + container.name() + "' waits for " + service + " at port " + target.port()
                            + ", and that has " + service.portNumbers() + ".",
                    "Wait for a port that the Service has.");
        }
    }

    private static void missing(
            PodContainer container,
            WaitTarget target,
            ServiceHost host,
            Services services,
            ServiceNames names,
            ObjectSet set,
            Findings found) {
        boolean aliased = HostAliases.of(container.workload()).contains(target.host());
        if (aliased || Services.dangling(set, container.object(), host.name()).isEmpty()) {
            return;
        }
        String near = names.near(host);
        String problem = "container '" + container.name() + "' waits for '" + target.host()
                + "', which is no Service of the set.";
        String fix =
                near.isEmpty() ? "Add the Service, or wait for one that is there." : "Did you mean '" + near + "'?";
        if (!near.isEmpty() || (set.isClosed() && !services.besideCustomResources())) {
            found.add(container.object(), target.path(), problem, fix);
        } else if (!services.besideCustomResources()) {
            found.warn(container.object(), target.path(), problem, fix);
        }
    }
}
