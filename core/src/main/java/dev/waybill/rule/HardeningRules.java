package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import java.util.List;

/** Rules that take from an attacker what the program in the container does not need. They are asked for on request only. */
final class HardeningRules implements Check {
    private HardeningRules() {}

    static List<Rule> optional() {
        return List.of(
                Rule.warning("read-only-root", "A container can't write to its own image.", new HardeningRules())
                        .because(
                                "An attacker then has nowhere to put a program. Many images write to their own directories,"
                                        + " so it is asked for on request only."),
                Rule.warning(
                                "sa-token-automount",
                                "Pods that have no ServiceAccount of their own get no token for the API server.",
                                new HardeningRules())
                        .because(
                                "The token of the account default opens the API server to whoever gets into the pod, and few"
                                        + " programs ask it anything. Kubernetes mounts it by default, so the rule is asked for on"
                                        + " request only."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "read-only-root" -> {
                for (PodContainer container : set.containers()) {
                    root(container, found);
                }
            }
            case "sa-token-automount" -> token(set, found);
            default -> throw found.unknownRule();
        }
    }

    private static void root(PodContainer container, Findings found) {
        SecurityContext context = container.container().getSecurityContext();
        if (container.isLongRunning() && (context == null || !Given.isTrue(context.getReadOnlyRootFilesystem()))) {
            found.add(
                    container.object(),
                    container.at("securityContext.readOnlyRootFilesystem"),
                    "container '" + container.name() + "' can write to its root file system.",
                    "Say readOnlyRootFilesystem: true, and mount an emptyDir where it has to write.");
        }
    }

    private static void token(ObjectSet set, Findings found) {
        for (Workload workload : set.workloads()) {
            String account = account(workload);
            Boolean pod = workload.spec().getAutomountServiceAccountToken();
            if (!account.equals("default") || Boolean.FALSE.equals(pod)) {
                continue;
            }
            boolean off = pod == null
                    && set.find(ServiceAccount.class, workload.namespace(), account)
                            .filter(it -> Boolean.FALSE.equals(it.getAutomountServiceAccountToken()))
                            .isPresent();
            if (!off) {
                found.add(
                        workload.object(),
                        workload.at("automountServiceAccountToken"),
                        "the pods get the token of the ServiceAccount 'default'.",
                        "Say automountServiceAccountToken: false; or give them a ServiceAccount of their own, if they ask"
                                + " the API server.");
            }
        }
    }

    private static String account(Workload workload) {
        String name = Given.text(workload.spec().getServiceAccountName());
        String older = Given.text(workload.spec().getServiceAccount());
        return !name.isEmpty() ? name : older.isEmpty() ? "default" : older;
    }
}
