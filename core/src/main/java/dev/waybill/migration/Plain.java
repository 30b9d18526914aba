package dev.waybill.migration;

import dev.waybill.migration.Code.Call;
import dev.waybill.migration.Code.Word;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plain maps, lists and scalars as literals: {@code Map.of("a", List.of(1, 2))}. */
final class Plain {
    /** As many entries as {@code Map.of} takes. */
    private static final int MAP_OF = 10;

    /** Beyond so many values the types are written out: the compiler's time to infer them grows faster than the tree. */
    private static final int INFERRED = 20;

    private final boolean isLarge;

    private Plain(boolean isLarge) {
        this.isLarge = isLarge;
    }

    static Expression of(Object tree) throws Unsaid {
        return new Plain(Distance.size(tree) > INFERRED).literal(tree);
    }

    private Expression literal(Object tree) throws Unsaid {
        if (tree instanceof Map<?, ?> map) {
            return map(map);
        }
        if (tree instanceof List<?> list) {
            List<Expression> items = new ArrayList<>();
            for (Object item : list) {
                if (item == null) {
                    throw new Unsaid("List.of takes no null");
                }
                items.add(literal(item));
            }
            return new Expression(
                    new Call(
                            Word.of(List.class),
                            "of",
                            items.stream().map(Expression::code).toList()),
                    items.stream().map(Expression::value).toList());
        }
        if (tree instanceof BigDecimal || tree instanceof BigInteger) {
            return Expression.created(tree.getClass(), tree.toString());
        }
        if (tree instanceof String || tree instanceof Number || tree instanceof Boolean) {
            return Expression.of(tree);
        }
        throw new Unsaid("no literal for " + tree);
    }

    private Expression map(Map<?, ?> map) throws Unsaid {
        String types = isLarge ? "<String, Object>" : "";
        List<Code> codes = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (entry.getValue() == null) {
                throw new Unsaid("Map.of takes no null");
            }
            Expression key = Expression.of(String.valueOf(entry.getKey()));
            Expression value = literal(entry.getValue());
            values.put((String) key.value(), value.value());
            if (map.size() > MAP_OF) {
                codes.add(new Call(Word.of(Map.class), types + "entry", List.of(key.code(), value.code())));
            } else {
                codes.add(key.code());
                codes.add(value.code());
            }
        }
        return new Expression(
                new Call(Word.of(Map.class), types + (map.size() > MAP_OF ? "ofEntries" : "of"), codes), values);
    }
}
