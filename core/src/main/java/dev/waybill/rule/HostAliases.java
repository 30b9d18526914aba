package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.HostAlias;
import java.util.HashSet;
import java.util.Set;

/** The host names that a pod has in its own hosts file. */
final class HostAliases {
    private HostAliases() {}

    static Set<String> of(Workload workload) {
        Set<String> names = new HashSet<>();
        for (HostAlias alias : Given.items(workload.spec().getHostAliases())) {
            names.addAll(Given.items(alias.getHostnames()));
        }
        return names;
    }
}
