package dev.waybill.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The recorded verdicts: each a base object with one change, in the form of a JSON Patch. */
final class Verdicts {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final Map<String, JsonNode> BASES = new ConcurrentHashMap<>();

    private Verdicts() {}

    static List<Verdict> all() {
        List<Verdict> all = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(open("cases.jsonl.gz")), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.add(verdict(JSON.readTree(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Verdict verdict(JsonNode line) {
        Set<String> fields = new LinkedHashSet<>();
        List<String> messages = new ArrayList<>();
        for (JsonNode cause : line.get("causes")) {
            fields.add(cause.get("field").asString());
            messages.add(cause.get("field").asString() + ": "
                    + cause.get("type").asString() + ": " + cause.get("message").asString());
        }
        JsonNode object = BASES.computeIfAbsent(line.get("base").asString(), Verdicts::base)
                .deepCopy();
        for (JsonNode operation : line.get("patch")) {
            object = apply(object, operation);
        }
        return new Verdict(
                line.get("id").asString(),
                line.get("kind").asString(),
                line.get("title").asString(),
                line.get("stage").asString(),
                fields,
                messages,
                JSON.writeValueAsString(object));
    }

    private static JsonNode base(String name) {
        return JSON.readTree(open(name + ".json"));
    }

    private static InputStream open(String name) {
        InputStream resource = Verdicts.class.getResourceAsStream("/verdicts/" + name);
        if (resource == null) {
            throw new IllegalStateException("no verdicts/" + name);
        }
        return resource;
    }

    private static JsonNode apply(JsonNode root, JsonNode operation) {
        String path = operation.get("path").asString();
        JsonNode value = operation.has("value") ? expand(operation.get("value")) : null;
        if (path.isEmpty()) {
            return value;
        }
        int slash = path.lastIndexOf('/');
        JsonNode parent = root.at(path.substring(0, slash));
        String name = path.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        boolean adds = operation.get("op").asString().equals("add");
        if (parent instanceof ArrayNode list) {
            int index = name.equals("-") ? list.size() : Integer.parseInt(name);
            if (value == null) {
                list.remove(index);
            } else if (adds) {
                list.insert(index, value);
            } else {
                list.set(index, value);
            }
        } else if (value == null) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
        return root;
    }

    /** Writes out the strings that the record abbreviates: {@code {"$repeat": "x", "times": 254}}. */
    private static JsonNode expand(JsonNode value) {
        if (value instanceof ObjectNode map) {
            if (map.size() == 2 && map.has("$repeat") && map.has("times")) {
                return StringNode.valueOf(
                        map.get("$repeat").asString().repeat(map.get("times").asInt()));
            }
            for (String name : List.copyOf(map.propertyNames())) {
                map.set(name, expand(map.get(name)));
            }
        } else if (value instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, expand(list.get(i)));
            }
        }
        return value;
    }
}
