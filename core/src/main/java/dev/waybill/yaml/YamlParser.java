package dev.waybill.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The text of one part of a stream as trees of nodes. The tree is made here, so that depth and aliases have limits. */
final class YamlParser {

    /** The parser looks ahead to the end of a line in steps of its buffer, and moves all before it in each step. */
    private static final int LARGE_BUFFER = 1 << 16;

    private static final LoadSettings SETTINGS = settings(1 << 10);

    private final String source;
    private final int firstLine;
    private final Iterator<Event> events;

    /** By name; an anchor whose node is not complete yet has none. */
    private final Map<String, Node> anchors = new HashMap<>();

    private final Set<String> open = new HashSet<>();
    private final StringBuilder path = new StringBuilder();
    private final NodeBudget budget;
    private Problems problems;

    private YamlParser(String source, String text, int firstLine, NodeBudget budget) {
        this.source = source;
        this.problems = new Problems(source);
        this.firstLine = firstLine;
        this.budget = budget;
        this.events = new Parse(text.length() > LARGE_BUFFER ? settings(LARGE_BUFFER) : SETTINGS)
                .parseString(text)
                .iterator();
    }

    /**
     * Adds the documents of the text, on a fault those before it.
     *
     * @param firstLine the number of the text's first line
     */
    static void parse(String source, String text, int firstLine, NodeBudget budget, List<Document> documents)
            throws YamlFault {
        checkLines(text, firstLine);
        try {
            new YamlParser(source, text, firstLine, budget).addAll(documents);
        } catch (YamlEngineException e) {
            throw EngineFaults.translate(e, text, firstLine);
        }
    }

    private static LoadSettings settings(int buffer) {
        return LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setUseMarks(true)
                .setBufferSize(buffer)
                .build();
    }

    private static void checkLines(String text, int firstLine) throws YamlFault {
        int line = firstLine;
        int start = 0;
        while (text.length() - start > ReadLimits.LINE) {
            int next = text.indexOf('\n', start);
            int end = next < 0 ? text.length() : next;
            if (end - start > ReadLimits.LINE) {
                throw new YamlFault(
                        line,
                        1,
                        "the line is longer than " + (ReadLimits.LINE >> 20)
                                + " MiB, which no object of Kubernetes can be",
                        "Look whether it is the right file.");
            }
            line++;
            start = end + 1;
        }
    }

    private void addAll(List<Document> documents) throws YamlFault {
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case DocumentStart -> {
                    anchors.clear();
                    problems = new Problems(source);
                    budget.startDocument();
                }
                case Scalar, Alias, SequenceStart, MappingStart ->
                    documents.add(new Document(node(event, 0), problems));
                default -> {}
            }
        }
    }

    private Node node(Event event, int depth) throws YamlFault {
        if (event instanceof AliasEvent alias) {
            return resolve(alias, depth);
        }
        if (depth > ReadLimits.DEPTH) {
            throw fault(event, "the document is nested deeper than " + ReadLimits.DEPTH + " levels", "Flatten it.");
        }
        String anchor = ((NodeEvent) event).getAnchor().map(a -> a.getValue()).orElse(null);
        if (anchor != null) {
            anchors.remove(anchor);
            open.add(anchor);
        }
        Node node;
        if (event instanceof SequenceStartEvent) {
            node = list(event, depth);
        } else if (event instanceof MappingStartEvent) {
            node = map(event, depth);
        } else {
            node = scalar((ScalarEvent) event);
        }
        spend(event, 1);
        if (anchor != null) {
            open.remove(anchor);
            anchors.put(anchor, node);
        }
        return node;
    }

    private Node resolve(AliasEvent alias, int depth) throws YamlFault {
        String name = alias.getAlias().getValue();
        Node node = anchors.get(name);
        if (node == null) {
            throw open.contains(name)
                    ? fault(
                            alias,
                            "the alias *" + name + " stands inside of what it names",
                            "YAML is a tree: write it out.")
                    : fault(
                            alias,
                            "the alias *" + name + " names no anchor &" + name + " above it in this document",
                            "Text that starts with * needs quotes.");
        }
        if (depth + node.height() > ReadLimits.DEPTH) {
            throw fault(alias, "the document is nested deeper than " + ReadLimits.DEPTH + " levels", "Flatten it.");
        }
        spend(alias, node.size());
        return node;
    }

    private ListNode list(Event start, int depth) throws YamlFault {
        List<Node> items = new ArrayList<>();
        int length = path.length();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            path.append('[').append(items.size()).append(']');
            items.add(node(event, depth + 1));
            path.setLength(length);
            event = events.next();
        }
        return new ListNode(line(start), column(start), items);
    }

    private MapNode map(Event start, int depth) throws YamlFault {
        Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
        int length = path.length();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            Event keyEvent = event;
            Node key = node(keyEvent, depth + 1);
            boolean merges = isMerge(keyEvent);
            String name = merges ? "<<" : name(key, keyEvent);
            if (name != null) {
                PathText.field(name, path);
            }
            Event valueEvent = events.next();
            Node value = node(valueEvent, depth + 1);
            if (merges) {
                merge(valueEvent, value, entries);
            } else if (name != null) {
                put(entries, name, keyEvent, value);
            }
            path.setLength(length);
            event = events.next();
        }
        return new MapNode(line(start), column(start), entries);
    }

    private void put(Map<String, MapNode.Entry> entries, String name, Event key, Node value) {
        MapNode.Entry entry = new MapNode.Entry(line(key), column(key), value, false);
        MapNode.Entry first = entries.put(name, entry);
        if (first != null && !first.merged()) {
            problems.duplicate(name, entry.line(), entry.column(), path.toString(), first.line());
        }
    }

    private static boolean isMerge(Event key) {
        return key instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().equals("<<")
                && (scalar.getTag().isEmpty() || scalar.getTag().get().equals(ScalarTags.MERGE));
    }

    /** The key as JSON has it: text; null where the value can be no key. */
    private @Nullable String name(Node key, Event event) {
        if (!(key instanceof ScalarNode scalar) || scalar.isNull()) {
            problems.add(
                    Problems.SYNTAX,
                    line(event),
                    column(event),
                    path.toString(),
                    "the key is " + key.kind() + ", and only text can be a key",
                    "Write the key as text, in quotes if need be.");
            return null;
        }
        String name = GoText.key(scalar.value == null ? "" : scalar.value);
        if (scalar.guessed && !name.equals(scalar.text)) {
            problems.add(
                    Problems.COERCED_SCALAR,
                    line(event),
                    column(event),
                    path.toString(),
                    "the key " + scalar.text + " without quotes is read as " + name,
                    "Write it in quotes: \"" + scalar.text + "\".");
        }
        return name;
    }

    /** As Kubernetes' reader does, what is merged replaces the keys above it and is replaced by those below. */
    private void merge(Event event, Node value, Map<String, MapNode.Entry> entries) throws YamlFault {
        if (value instanceof MapNode map) {
            mergeMap(event, map, entries);
            return;
        }
        if (value instanceof ListNode list) {
            for (int i = list.items.size() - 1; i >= 0; i--) {
                if (!(list.items.get(i) instanceof MapNode map)) {
                    throw notMergeable(event);
                }
                mergeMap(event, map, entries);
            }
            return;
        }
        throw notMergeable(event);
    }

    private YamlFault notMergeable(Event event) {
        return fault(event, "<< takes a mapping or a list of mappings", "Give an alias of a mapping, as in <<: *base.");
    }

    private void mergeMap(Event event, MapNode map, Map<String, MapNode.Entry> entries) throws YamlFault {
        spend(event, map.size());
        for (Map.Entry<String, MapNode.Entry> e : map.entries.entrySet()) {
            MapNode.Entry entry = e.getValue();
            entries.put(e.getKey(), new MapNode.Entry(entry.line(), entry.column(), entry.value(), true));
        }
    }

    private ScalarNode scalar(ScalarEvent event) throws YamlFault {
        String text = event.getValue();
        String tag = event.getTag().orElse(null);
        if (tag != null) {
            ScalarNode tagged = ScalarTags.apply(tag, text, event.isPlain(), line(event), column(event));
            if (tagged == null) {
                throw fault(
                        event,
                        "'" + text + "' can't be read as " + ScalarTags.shown(tag),
                        "Remove the tag, or write a value of that type.");
            }
            return tagged;
        }
        if (event.isDQuoted() && Scalars.loneSurrogate(text) >= 0) {
            throw fault(event, "an escape of this text is half of a surrogate pair", "Write the character itself.");
        }
        if (!event.isPlain()) {
            return new ScalarNode(line(event), column(event), text, false, text);
        }
        if (ScalarTypes.isNotFinite(text)) {
            problems.add(
                    Problems.COERCED_SCALAR,
                    line(event),
                    column(event),
                    path.toString(),
                    text + " without quotes is read as a number that JSON has no text for",
                    "Write it in quotes: \"" + text + "\".");
            return new ScalarNode(line(event), column(event), text, false, text);
        }
        return new ScalarNode(line(event), column(event), text, true, ScalarTypes.guess(text));
    }

    private void spend(Event event, int nodes) throws YamlFault {
        if (!budget.spend(nodes, event instanceof AliasEvent)) {
            throw fault(event, budget.problem(), budget.fix());
        }
    }

    private int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + firstLine;
    }

    private static int column(Event event) {
        return event.getStartMark().map(Mark::getColumn).orElse(0) + 1;
    }

    private YamlFault fault(Event event, String problem, String fix) {
        return new YamlFault(line(event), column(event), problem, fix);
    }
}
