package dev.waybill.manifest;

import dev.waybill.rule.Link;
import dev.waybill.rule.ObjectSet;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which objects stand in one frame: those of an app in a namespace, else those of a namespace. */
final class MermaidFrames {
    /** From an Ingress over a Service to a Deployment it is two steps. */
    private static final int STEPS = 3;

    private final IdentityHashMap<HasMetadata, String> apps = new IdentityHashMap<>();

    /** A frame; without app and namespace it is none. */
    record Frame(String app, String namespace) {}

    private MermaidFrames(ObjectSet set) {
        for (HasMetadata each : set.objects()) {
            String app = AppName.of(each, set);
            if (!app.isEmpty()) {
                apps.put(each, app);
            }
        }
    }

    /** The objects of each frame, in the order of the set. */
    static Map<Frame, List<HasMetadata>> of(ObjectSet set, List<Link> links) {
        MermaidFrames frames = new MermaidFrames(set);
        for (int i = 0; i < STEPS; i++) {
            frames.join(links);
        }
        Map<Frame, List<HasMetadata>> framed = new LinkedHashMap<>();
        for (HasMetadata each : set.objects()) {
            Frame frame = new Frame(frames.apps.getOrDefault(each, ""), ObjectSet.namespace(each));
            framed.computeIfAbsent(frame, key -> new ArrayList<>()).add(each);
        }
        return framed;
    }

    /** Without a label, an object belongs to the only app of its namespace that it has to do with. */
    private void join(List<Link> links) {
        IdentityHashMap<HasMetadata, Set<String>> near = new IdentityHashMap<>();
        for (Link link : links) {
            link.target().ifPresent(target -> {
                meet(link.from(), target, near);
                meet(target, link.from(), near);
            });
        }
        near.forEach((object, found) -> {
            if (found.size() == 1) {
                apps.putIfAbsent(object, found.iterator().next());
            }
        });
    }

    private void meet(HasMetadata object, HasMetadata other, IdentityHashMap<HasMetadata, Set<String>> near) {
        String app = apps.get(other);
        if (app != null && ObjectSet.namespace(object).equals(ObjectSet.namespace(other))) {
            near.computeIfAbsent(object, key -> new HashSet<>()).add(app);
        }
    }
}
