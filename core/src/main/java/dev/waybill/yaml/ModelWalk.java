package dev.waybill.yaml;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through every field of an object that is set, and through what fabric8 has no field for. */
public final class ModelWalk {
    private final Visitor visitor;
    private final Path path = new Path();

    /** Is told what is there. */
    public interface Visitor {

        /** Tells whether it sees each field of the objects of a class. To pass over texts and numbers saves most of the walk. */
        boolean seesFieldsOf(Class<?> owner);

        /** Sees a field that is set, before what is in it; of the classes that it wants to see. */
        void field(Class<?> owner, String name, Object value, Path path);

        /** Sees a quantity. */
        void quantity(Quantity quantity, Path path);

        /**
         * Sees what the object's class has no place for.
         *
         * @param known the names of the fields that there are
         * @param wanted what the field takes, as {@code a whole number}; null where there is no field of that name
         */
        void misfit(String name, @Nullable Object value, List<String> known, @Nullable String wanted, Path path);
    }

    private ModelWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Goes through an object of fabric8's model. A custom resource is not gone into: its definition says what it holds. */
    public static void through(Object model, Visitor visitor) {
        new ModelWalk(visitor).model(model, ClassShape.of(model.getClass()));
    }

    private void model(Object model, ClassShape shape) {
        boolean seen = visitor.seesFieldsOf(model.getClass());
        for (Property property : seen ? shape.all() : shape.deep()) {
            Object value = property.read(model);
            if (value != null && !property.omits(value)) {
                path.enter(property.name);
                if (seen) {
                    visitor.field(model.getClass(), property.name, value, path);
                }
                if (!(value instanceof String text)) {
                    value(value);
                } else if (property.hasForm() && !property.type().fits(text)) {
                    visitor.misfit(
                            property.name, text, List.of(), property.type().words(), path);
                }
                path.leave();
            }
        }
        Map<?, ?> more = shape.additional(model);
        if (more == null || more.isEmpty() || model instanceof GenericKubernetesResource) {
            return;
        }
        for (Map.Entry<?, ?> each : more.entrySet()) {
            String name = String.valueOf(each.getKey());
            Property property = shape.property(name);
            path.enter(name);
            visitor.misfit(
                    name,
                    each.getValue(),
                    shape.names(),
                    property == null ? null : property.type().words(),
                    path);
            path.leave();
        }
    }

    private void value(Object value) {
        if (value instanceof Quantity quantity) {
            visitor.quantity(quantity, path);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Object item = list.get(i);
                if (item != null && !(item instanceof String)) {
                    path.enter(i);
                    value(item);
                    path.leave();
                }
            }
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> each : map.entrySet()) {
                if (each.getValue() instanceof KubernetesResource || each.getValue() instanceof Quantity) {
                    path.enter(String.valueOf(each.getKey()));
                    value(each.getValue());
                    path.leave();
                }
            }
        } else if (value instanceof KubernetesResource) {
            ClassShape shape = ClassShape.of(value.getClass());
            Unwrapping unwrapping = shape.unwrapping;
            Object inner = unwrapping == null ? null : unwrapping.unwrap(value);
            if (inner != null) {
                value(inner);
            } else if (unwrapping == null) {
                model(value, shape);
            }
        }
    }

    /** Where the walk stands: the fields, keys and indexes that lead there. The text is made when it is asked for. */
    public static final class Path {
        private static final int USUAL_DEPTH = 16;

        private Object[] steps = new Object[USUAL_DEPTH];
        private int depth;

        private Path() {}

        private void enter(Object step) {
            if (depth == steps.length) {
                steps = Arrays.copyOf(steps, 2 * depth);
            }
            steps[depth++] = step;
        }

        private void leave() {
            depth--;
        }

        /** Returns the path of the field, as in {@code spec.containers[0].image}. */
        public String text() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < depth; i++) {
                if (steps[i] instanceof String name) {
                    PathText.field(name, text);
                } else {
                    text.append('[').append(steps[i]).append(']');
                }
            }
            return text.toString();
        }
    }
}
