package dev.waybill.yaml;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The tree that the writer promises, by Jackson's own ObjectMapper, and the trees that readers see. */
final class Trees {

    private static final StreamReadConstraints LONG_KEYS =
            StreamReadConstraints.builder().maxNameLength(1_000_000).build();

    static final ObjectMapper JSON = new JsonMapper(
            JsonFactory.builder().streamReadConstraints(LONG_KEYS).build());

    private static final ObjectMapper YAML_1_2 = new YAMLMapper(YAMLFactory.builder()
            .streamReadConstraints(LONG_KEYS)
            .loadSettings(LoadSettings.builder().setCodePointLimit(100_000_000).build())
            .build());

    private Trees() {}

    /** What is to be read: Jackson's tree of the object without what the writer leaves out. Changes the object. */
    static JsonNode expected(Object model) throws ReflectiveOperationException {
        prune(model);
        return JSON.valueToTree(model);
    }

    static JsonNode yaml12(String text) {
        return YAML_1_2.readTree(new ShortReads(text));
    }

    static Object yaml11(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(100_000_000);
        options.setNestingDepthLimit(WritingPath.MAX_DEPTH);
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options)).load(text);
    }

    /** Takes away each status of a whole object, each empty object that is noise, and null creation timestamps. */
    private static void prune(Object value) throws ReflectiveOperationException {
        if (value instanceof Map<?, ?> map) {
            if (map.containsKey("creationTimestamp") && map.get("creationTimestamp") == null) {
                map.remove("creationTimestamp");
            }
            for (Object entry : map.values()) {
                prune(entry);
            }
        } else if (value instanceof Collection<?> list) {
            for (Object item : list) {
                prune(item);
            }
        } else if (value != null && value.getClass().getName().startsWith("io.fabric8.")) {
            for (Method getter : value.getClass().getMethods()) {
                if (getter.getName().startsWith("get")
                        && getter.getParameterCount() == 0
                        && !getter.getName().equals("getClass")
                        && !getter.getName().equals("getAdditionalPropertiesNode")) {
                    pruneField(value, getter);
                }
            }
        }
    }

    private static void pruneField(Object holder, Method getter) throws ReflectiveOperationException {
        Class<?> type = getter.getReturnType();
        if (!type.getName().startsWith("io.fabric8.")
                && !Map.class.isAssignableFrom(type)
                && !Collection.class.isAssignableFrom(type)
                && type != Object.class) {
            return;
        }
        Object child = getter.invoke(holder);
        if (child == null) {
            return;
        }
        prune(child);
        JsonProperty annotation = getter.getAnnotation(JsonProperty.class);
        String name = annotation == null ? "metadata" : annotation.value();
        boolean status = holder instanceof HasMetadata && name.equals("status");
        boolean noise = type.getName().startsWith("io.fabric8.")
                && !type.isAnnotationPresent(JsonSerialize.class)
                && EmptyObjects.NOISE.contains(name)
                && JSON.valueToTree(child).isEmpty();
        if (status || noise) {
            Method setter = holder.getClass().getMethod("set" + getter.getName().substring(3), getter.getReturnType());
            setter.invoke(holder, (Object) null);
        }
    }

    /** Where two trees differ, or null: maps as sets of entries, numbers by value. */
    static String difference(JsonNode expected, JsonNode actual, String path) {
        if (expected.isObject() && actual.isObject()) {
            for (Map.Entry<String, JsonNode> entry : expected.properties()) {
                JsonNode other = actual.get(entry.getKey());
                String at = path + "." + entry.getKey();
                if (other == null) {
                    return at + ": is missing";
                }
                String difference = difference(entry.getValue(), other, at);
                if (difference != null) {
                    return difference;
                }
            }
            return expected.size() == actual.size() ? null : path + ": has more fields than it should: " + actual;
        }
        if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            Iterator<JsonNode> others = actual.iterator();
            int index = 0;
            for (JsonNode item : expected) {
                String difference = difference(item, others.next(), path + "[" + index++ + "]");
                if (difference != null) {
                    return difference;
                }
            }
            return null;
        }
        boolean same =
                expected.isNumber() && actual.isNumber() ? sameNumber(expected, actual) : expected.equals(actual);
        return same ? null : path + ": should be " + expected + " and is " + actual;
    }

    private static boolean sameNumber(JsonNode expected, JsonNode actual) {
        if (expected.canConvertToLong() && expected.isIntegralNumber() && actual.isIntegralNumber()) {
            return expected.bigIntegerValue().equals(actual.bigIntegerValue());
        }
        // Readers hold decimals, and integers beyond 64 bits, as double.
        return new BigDecimal(expected.asString()).doubleValue() == new BigDecimal(actual.asString()).doubleValue();
    }

    /**
     * Never fills the reader's buffer: snakeyaml-engine 3.0.1 fails with an IndexOutOfBoundsException where a full buffer
     * ends in the middle of an emoji.
     */
    private static final class ShortReads extends FilterReader {

        ShortReads(String text) {
            super(new StringReader(text));
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            return super.read(buffer, offset, Math.max(1, length - 1));
        }
    }
}
