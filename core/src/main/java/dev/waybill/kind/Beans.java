package dev.waybill.kind;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A user's own classes as maps, lists and scalars. The one place where databind is used, and loaded only when there is
 * such a class: it costs most of a second to start.
 */
final class Beans {
    // Fields in the order of the class; maps by key, because Map.of has no order that a run could repeat.
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .changeDefaultPropertyInclusion(
                    every -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private Beans() {}

    static @Nullable Object tree(Object value) {
        try {
            return MAPPER.convertValue(value, Object.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    value.getClass().getName() + " can't be written: " + e.getOriginalMessage()
                            + ". Give a Map, a record or a bean with getters.",
                    e);
        }
    }
}
