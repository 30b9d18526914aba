package dev.waybill.manifest;

import dev.waybill.manifest.MermaidFrames.Frame;
import dev.waybill.rule.Link;
import dev.waybill.rule.Links;
import dev.waybill.rule.ObjectName;
import dev.waybill.rule.ObjectSet;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A set of objects as a flowchart of Mermaid: https://mermaid.js.org/syntax/flowchart.html. */
final class Mermaid {
    private final MermaidIds ids = new MermaidIds();
    private final ObjectSet set;
    private final List<Link> links;
    private final Set<String> namespaces = new LinkedHashSet<>();
    private final IdentityHashMap<HasMetadata, String> inside = new IdentityHashMap<>();
    private final Map<ObjectName, String> outside = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder("flowchart LR\n");

    /** An arrow between two boxes. */
    private record Arrow(String from, String to) {}

    private Mermaid(ObjectSet set) {
        this.set = set;
        links = Links.of(set);
        for (HasMetadata each : set.objects()) {
            String namespace = ObjectSet.namespace(each);
            if (!namespace.isEmpty()) {
                namespaces.add(namespace);
            }
            inside.put(each, ids.of(ObjectName.of(each)));
        }
    }

    static String of(ObjectSet set) {
        Mermaid picture = new Mermaid(set);
        picture.boxes();
        picture.arrows();
        return picture.text.toString();
    }

    private void boxes() {
        Map<Frame, List<HasMetadata>> frames = new LinkedHashMap<>(MermaidFrames.of(set, links));
        List<HasMetadata> alone = frames.remove(new Frame("", ""));
        frames.forEach((frame, objects) -> {
            String id = ids.ofGroup(frame.app().isEmpty() ? frame.namespace() : frame.app());
            text.append("  subgraph ")
                    .append(id)
                    .append(MermaidText.quoted(title(frame)))
                    .append('\n');
            boxes(objects, "    ");
            text.append("  end\n");
        });
        if (alone != null) {
            boxes(alone, "  ");
        }
    }

    private String title(Frame frame) {
        if (frame.app().isEmpty()) {
            return "namespace " + frame.namespace();
        }
        return namespaces.size() > 1 && !frame.namespace().isEmpty()
                ? frame.app() + " in " + frame.namespace()
                : frame.app();
    }

    private void boxes(List<HasMetadata> objects, String indent) {
        for (HasMetadata each : objects) {
            ObjectName name = ObjectName.of(each);
            text.append(indent)
                    .append(inside.get(each))
                    .append(MermaidText.quoted(label(name)))
                    .append('\n');
        }
    }

    private static String label(ObjectName name) {
        return (name.kind() + " " + name.name()).strip();
    }

    private void arrows() {
        Map<Arrow, String> arrows = new LinkedHashMap<>();
        for (Link link : links) {
            String from = inside.get(link.from());
            String to = link.target().map(inside::get).orElseGet(() -> outside(link.name()));
            if (from != null && !from.equals(to)) {
                arrows.merge(new Arrow(from, to), link.words(), (some, more) -> some + ", " + more);
            }
        }
        arrows.forEach((arrow, words) -> text.append("  ")
                .append(arrow.from())
                .append(" -->|")
                .append(words)
                .append("| ")
                .append(arrow.to())
                .append('\n'));
        if (!outside.isEmpty()) {
            text.append("  classDef outside stroke-dasharray: 5 5\n");
        }
    }

    /** Adds a box when something outside is first referred to, before the arrows. */
    private String outside(ObjectName name) {
        return outside.computeIfAbsent(name, key -> {
            String id = ids.of(name);
            boolean elsewhere =
                    !name.namespace().isEmpty() && (namespaces.size() > 1 || !namespaces.contains(name.namespace()));
            String label = elsewhere ? label(name) + " in " + name.namespace() : label(name);
            text.append("  ").append(id).append(MermaidText.quoted(label)).append(":::outside\n");
            return id;
        });
    }
}
