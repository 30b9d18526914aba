package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.ContainerResizePolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What happens to a container when its resources change while it runs. */
final class ResizePolicies {
    private static final List<String> RESOURCES = List.of("cpu", "memory");
    private static final List<String> POLICIES = List.of("NotRequired", "RestartContainer");

    private ResizePolicies() {}

    /** The server names the list for what is wrong with an item. */
    static void check(List<ContainerResizePolicy> items, ContainerScope scope, At at, Causes causes) {
        Set<String> resources = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            ContainerResizePolicy item = items.get(i);
            String resource = item == null ? "" : Present.text(item.getResourceName());
            String policy = item == null ? "" : Present.text(item.getRestartPolicy());
            if (!resources.add(resource)) {
                causes.duplicate(at.index(i), resource);
            }
            oneOf(resource, RESOURCES, "Name the resource: cpu or memory.", at, causes);
            oneOf(policy, POLICIES, "Say whether it restarts: NotRequired or RestartContainer.", at, causes);
            if (scope.restartsNever() && !policy.equals("NotRequired")) {
                causes.invalid(at, policy, "a pod with restartPolicy Never can't restart", "Write 'NotRequired'.");
            }
        }
    }

    private static void oneOf(String value, List<String> allowed, String fix, At at, Causes causes) {
        if (value.isEmpty()) {
            causes.required(at, fix);
        } else if (!allowed.contains(value)) {
            causes.unsupported(at, value, allowed);
        }
    }
}
