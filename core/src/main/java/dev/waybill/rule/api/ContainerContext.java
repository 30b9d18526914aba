package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EphemeralContainer;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The security context of a container.
 *
 * @param name the name of the container
 * @param context its security context, if it has one
 * @param at where that stands, or would
 */
record ContainerContext(String name, @Nullable SecurityContext context, At at) {

    /** Those of all containers of a pod. */
    static List<ContainerContext> all(PodSpec spec, At at) {
        List<ContainerContext> all = new ArrayList<>();
        add(spec.getInitContainers(), at.child("initContainers"), all);
        add(spec.getContainers(), at.child("containers"), all);
        List<EphemeralContainer> ephemeral = Present.items(spec.getEphemeralContainers());
        for (int i = 0; i < ephemeral.size(); i++) {
            EphemeralContainer item = ephemeral.get(i);
            String name = item == null ? "" : Present.text(item.getName());
            At place = at.child("ephemeralContainers").index(i).child("securityContext");
            all.add(new ContainerContext(name, item == null ? null : item.getSecurityContext(), place));
        }
        return all;
    }

    private static void add(@Nullable List<Container> containers, At at, List<ContainerContext> all) {
        List<Container> items = Present.items(containers);
        for (int i = 0; i < items.size(); i++) {
            Container item = items.get(i);
            String name = item == null ? "" : Present.text(item.getName());
            At place = at.index(i).child("securityContext");
            all.add(new ContainerContext(name, item == null ? null : item.getSecurityContext(), place));
        }
    }
}
