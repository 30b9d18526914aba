package dev.waybill.kind.extension;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Part;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.apiextensions.v1.ExternalDocumentation;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOrArray;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOrBool;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The schema of a value in a custom resource: an OpenAPI v3 schema in the structural form that Kubernetes asks for. What
 * the API server forbids in one, such as {@code $ref} and {@code uniqueItems}, has no wither.
 */
@CheckReturnValue
public final class Schema extends ModelValue<JSONSchemaProps> {
    private static final String OBJECT = "object";
    private static final String ARRAY = "array";
    private static final String STRING = "string";
    private static final String INTEGER = "integer";
    private static final String NUMBER = "number";
    private static final String INT_OR_STRING = "int-or-string";

    /** Null for a schema that only adds conditions. */
    private final @Nullable String type;

    private Schema(Recipe<JSONSchemaProps> recipe, @Nullable String type) {
        super(recipe);
        this.type = type;
    }

    private static Schema typed(String factory, String type) {
        return new Schema(Recipe.of(factory, JSONSchemaProps::new, s -> s.setType(type)), type);
    }

    /** Makes an object of known fields: {@code type: object}. Add them with {@link #required} and {@link #optional}. */
    public static Schema object() {
        return typed("objectSchema", OBJECT);
    }

    /** Makes text: {@code type: string}. */
    public static Schema string() {
        return typed("stringSchema", STRING);
    }

    /** Makes a whole number: {@code type: integer}. */
    public static Schema integer() {
        return typed("integerSchema", INTEGER);
    }

    /** Makes a number: {@code type: number}. */
    public static Schema number() {
        return typed("numberSchema", NUMBER);
    }

    /** Makes true or false: {@code type: boolean}. */
    public static Schema bool() {
        return typed("booleanSchema", "boolean");
    }

    /** Makes a list: {@code type: array}, with {@code items} for each of its values. */
    public static Schema array(Schema items) {
        return typed("arraySchema", ARRAY)
                .with("items", items, (s, made) -> s.setItems(new JSONSchemaPropsOrArray(null, made)));
    }

    /** Makes an object of any keys: {@code type: object}, with {@code additionalProperties} for each of its values. */
    public static Schema map(Schema values) {
        return typed("mapSchema", OBJECT)
                .with("values", values, (s, made) -> s.setAdditionalProperties(new JSONSchemaPropsOrBool(null, made)));
    }

    /** Makes a number or text, such as a port or a percentage: {@code x-kubernetes-int-or-string}. */
    public static Schema intOrString() {
        return new Schema(
                Recipe.of("intOrStringSchema", JSONSchemaProps::new, s -> s.setXKubernetesIntOrString(true)),
                INT_OR_STRING);
    }

    /** Makes a value of any type that is kept as it is: {@code x-kubernetes-preserve-unknown-fields} without a type. */
    public static Schema any() {
        return new Schema(
                Recipe.of("anySchema", JSONSchemaProps::new, s -> s.setXKubernetesPreserveUnknownFields(true)), null);
    }

    /**
     * Makes conditions without a type, for {@link #allOf}, {@link #anyOf}, {@link #oneOf} and {@link #not}: inside these,
     * Kubernetes allows nothing but conditions.
     */
    public static Schema condition() {
        return new Schema(Recipe.of("conditionSchema", JSONSchemaProps::new, s -> {}), null);
    }

    /** Adds a field that has to be there to {@code properties} and {@code required}; the same name replaces. */
    public Schema required(String name, Schema schema) {
        return property("required", name, schema).with("required", s -> {
            s.getRequired().remove(name);
            s.getRequired().add(name);
        });
    }

    /** Adds names of fields to {@code required} in a {@link #condition}, where the fields themselves stand outside. */
    public Schema requires(String first, String... more) {
        List<String> names = new ArrayList<>(List.of(more));
        names.add(0, first);
        return forType("requires", OBJECT).with("requires", s -> {
            s.getRequired().removeAll(names);
            s.getRequired().addAll(names);
        });
    }

    /** Adds a field to {@code properties}; the same name replaces, and is no longer required. */
    public Schema optional(String name, Schema schema) {
        return property("optional", name, schema)
                .with("optional", s -> s.getRequired().remove(name));
    }

    private Schema property(String step, String name, Schema schema) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException(step + " field '': a field has a name. Give it one, like 'replicas'.");
        }
        return forType(step + " field '" + name + "'", OBJECT)
                .with(step, schema, (s, made) -> s.getProperties().put(name, made));
    }

    /** Sets {@code title}. A repeat replaces. */
    public Schema title(String title) {
        return with("title", s -> s.setTitle(title));
    }

    /** Sets {@code description}, which {@code kubectl explain} shows. A repeat replaces. */
    public Schema description(String description) {
        return with("description", s -> s.setDescription(description));
    }

    /** Sets {@code externalDocs}: a page about the value, and what it is about. A repeat replaces. */
    public Schema externalDocs(String url, String description) {
        return with("externalDocs", s -> s.setExternalDocs(new ExternalDocumentation(description, url)));
    }

    /** Adds to {@code enum}: the value is one of these. Text, numbers, booleans, Lists and Maps are allowed. */
    public Schema oneOfValues(Object first, Object... more) {
        List<JsonNode> nodes = new ArrayList<>();
        nodes.add(JsonNodes.of("oneOfValues", first));
        for (Object each : more) {
            nodes.add(JsonNodes.of("oneOfValues", each));
        }
        return with("oneOfValues", s -> {
            for (JsonNode node : nodes) {
                if (!s.getEnum().contains(node)) {
                    s.getEnum().add(node.deepCopy());
                }
            }
        });
    }

    /**
     * Sets {@code default}, which the API server writes where the field is missing. Text, a number, a boolean, a List or a
     * Map. A repeat replaces.
     */
    public Schema defaultValue(Object value) {
        JsonNode node = JsonNodes.of("defaultValue", value);
        return with("defaultValue", s -> s.setDefault(node.deepCopy()));
    }

    /** Sets {@code example}: text, a number, a boolean, a List or a Map. A repeat replaces. */
    public Schema example(Object value) {
        JsonNode node = JsonNodes.of("example", value);
        return with("example", s -> s.setExample(node.deepCopy()));
    }

    /** Sets {@code nullable: true}: null is kept. Default: a null is dropped, and the default written if there is one. */
    public Schema nullable() {
        return with("nullable", s -> s.setNullable(true));
    }

    /** Sets {@code pattern}: an RE2 expression that is found in the text. Use {@code ^} and {@code $}. A repeat replaces. */
    public Schema pattern(String regex) {
        return forType("pattern", STRING, INT_OR_STRING).with("pattern", s -> s.setPattern(regex));
    }

    /** Sets {@code format}, such as {@code date-time}, {@code int64} or {@code uri}; unknown ones are ignored. A repeat replaces. */
    public Schema format(String format) {
        return with("format", s -> s.setFormat(format));
    }

    /** Sets {@code minLength} in characters. A repeat replaces. */
    public Schema minLength(long characters) {
        count("minLength", characters);
        return forType("minLength", STRING, INT_OR_STRING).with("minLength", s -> s.setMinLength(characters));
    }

    /** Sets {@code maxLength} in characters; it also bounds what a {@link #validation} costs. A repeat replaces. */
    public Schema maxLength(long characters) {
        count("maxLength", characters);
        return forType("maxLength", STRING, INT_OR_STRING).with("maxLength", s -> s.setMaxLength(characters));
    }

    /** Sets {@code minimum}. A repeat, and {@link #moreThan}, replaces. */
    public Schema minimum(double least) {
        return numeric("minimum", least).with("minimum", s -> {
            s.setMinimum(least);
            s.setExclusiveMinimum(null);
        });
    }

    /** Sets {@code minimum} and {@code exclusiveMinimum: true}. A repeat, and {@link #minimum}, replaces. */
    public Schema moreThan(double bound) {
        return numeric("moreThan", bound).with("moreThan", s -> {
            s.setMinimum(bound);
            s.setExclusiveMinimum(true);
        });
    }

    /** Sets {@code maximum}. A repeat, and {@link #lessThan}, replaces. */
    public Schema maximum(double most) {
        return numeric("maximum", most).with("maximum", s -> {
            s.setMaximum(most);
            s.setExclusiveMaximum(null);
        });
    }

    /** Sets {@code maximum} and {@code exclusiveMaximum: true}. A repeat, and {@link #maximum}, replaces. */
    public Schema lessThan(double bound) {
        return numeric("lessThan", bound).with("lessThan", s -> {
            s.setMaximum(bound);
            s.setExclusiveMaximum(true);
        });
    }

    /** Sets {@code multipleOf}, more than 0. A repeat replaces. */
    public Schema multipleOf(double step) {
        if (!(step > 0)) {
            throw new IllegalArgumentException(
                    "multipleOf " + step + ": more than 0 is allowed. Write a number like 5.");
        }
        return numeric("multipleOf", step).with("multipleOf", s -> s.setMultipleOf(step));
    }

    private Schema numeric(String wither, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(wither + " " + value + ": a finite number is allowed. Leave it out.");
        }
        return forType(wither, INTEGER, NUMBER, INT_OR_STRING);
    }

    /** Sets {@code minItems}. A repeat replaces. */
    public Schema minItems(long items) {
        count("minItems", items);
        return forType("minItems", ARRAY).with("minItems", s -> s.setMinItems(items));
    }

    /** Sets {@code maxItems}; it also bounds what a {@link #validation} costs. A repeat replaces. */
    public Schema maxItems(long items) {
        count("maxItems", items);
        return forType("maxItems", ARRAY).with("maxItems", s -> s.setMaxItems(items));
    }

    /** Sets {@code minProperties}: the least number of keys. A repeat replaces. */
    public Schema minProperties(long keys) {
        count("minProperties", keys);
        return forType("minProperties", OBJECT).with("minProperties", s -> s.setMinProperties(keys));
    }

    /** Sets {@code maxProperties}: the most keys; it also bounds what a {@link #validation} costs. A repeat replaces. */
    public Schema maxProperties(long keys) {
        count("maxProperties", keys);
        return forType("maxProperties", OBJECT).with("maxProperties", s -> s.setMaxProperties(keys));
    }

    private static void count(String wither, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(wither + " " + value + ": 0 or more is allowed. Write a count.");
        }
    }

    /** Sets {@code x-kubernetes-preserve-unknown-fields: true}: fields that the schema does not have are kept. */
    public Schema preserveUnknownFields() {
        return with("preserveUnknownFields", s -> s.setXKubernetesPreserveUnknownFields(true));
    }

    /** Sets {@code x-kubernetes-embedded-resource: true}: the object is a whole one, with apiVersion, kind and metadata. */
    public Schema embeddedResource() {
        return forType("embeddedResource", OBJECT)
                .with("embeddedResource", s -> s.setXKubernetesEmbeddedResource(true));
    }

    /** Sets {@code x-kubernetes-list-type}. A repeat, and {@link #listMapKeys}, replaces. */
    public Schema listType(ListType list) {
        return forType("listType", ARRAY).with("listType", s -> {
            s.setXKubernetesListType(list.text());
            s.setXKubernetesListMapKeys(new ArrayList<>());
        });
    }

    /**
     * Sets {@code x-kubernetes-list-type: map} and {@code x-kubernetes-list-map-keys}: an item is known by these fields,
     * which are required or have a default. A repeat, and {@link #listType}, replaces.
     */
    public Schema listMapKeys(String first, String... more) {
        List<String> keys = new ArrayList<>(List.of(more));
        keys.add(0, first);
        return forType("listMapKeys", ARRAY).with("listMapKeys", s -> {
            s.setXKubernetesListType("map");
            s.setXKubernetesListMapKeys(new ArrayList<>(keys));
        });
    }

    /** Sets {@code x-kubernetes-map-type}. A repeat replaces. */
    public Schema mapType(MapType map) {
        return forType("mapType", OBJECT).with("mapType", s -> s.setXKubernetesMapType(map.text()));
    }

    /** Adds to {@code x-kubernetes-validations}: a rule in CEL that the value has to hold. */
    public Schema validation(CelRule rule) {
        return with(
                "validation", rule, (s, made) -> s.getXKubernetesValidations().add(made));
    }

    /** Adds to {@code allOf}: the value meets this as well. Takes a {@link #condition} alone. */
    public Schema allOf(Schema condition) {
        return with(
                "allOf",
                Conditions.only("allOf", condition),
                (s, made) -> s.getAllOf().add(made));
    }

    /** Adds to {@code anyOf}: the value meets at least one. Takes a {@link #condition} alone. */
    public Schema anyOf(Schema condition) {
        return with(
                "anyOf",
                Conditions.only("anyOf", condition),
                (s, made) -> s.getAnyOf().add(made));
    }

    /** Adds to {@code oneOf}: the value meets exactly one. Takes a {@link #condition} alone. */
    public Schema oneOf(Schema condition) {
        return with(
                "oneOf",
                Conditions.only("oneOf", condition),
                (s, made) -> s.getOneOf().add(made));
    }

    /** Sets {@code not}: the value does not meet this. Takes a {@link #condition} alone. A repeat replaces. */
    public Schema not(Schema condition) {
        return with("not", Conditions.only("not", condition), (s, made) -> s.setNot(made));
    }

    /** Refuses a wither that would check nothing on a value of this type. */
    private Schema forType(String wither, String... types) {
        if (type != null && !List.of(types).contains(type)) {
            throw new IllegalArgumentException(wither + " on a schema of type " + type + ": it says something about "
                    + String.join(", ", types) + " only. Leave it out, or take another type.");
        }
        return this;
    }

    private Schema with(String step, Consumer<JSONSchemaProps> edit) {
        return new Schema(recipe().and(step, edit), type);
    }

    private <C> Schema with(String step, Part<C> part, BiConsumer<JSONSchemaProps, C> put) {
        return new Schema(recipe().and(step, part, put), type);
    }
}
