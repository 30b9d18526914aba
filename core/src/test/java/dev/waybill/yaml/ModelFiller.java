package dev.waybill.yaml;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.AnyType;
import io.fabric8.kubernetes.api.model.Duration;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOrBool;
import io.fabric8.kubernetes.api.model.runtime.RawExtension;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Fills objects of fabric8's model at random, through their setters; the same seed gives the same objects. */
final class ModelFiller {

    private static final int MAX_DEPTH = 6;
    private static final ObjectMapper MAPPER = new JsonMapper();

    private final Random random;

    ModelFiller(long seed) {
        random = new Random(seed);
    }

    /** A new object with about the given share of its fields set. */
    Object fill(Class<?> type) throws ReflectiveOperationException {
        return object(type, 0, 0.2 + 0.6 * random.nextDouble());
    }

    /** Up to so many hostile texts by hostile keys. */
    Map<String, String> texts(int most) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = random.nextInt(most); i > 0; i--) {
            texts.put(text(), text());
        }
        return texts;
    }

    private Object object(Class<?> type, int depth, double share) throws ReflectiveOperationException {
        if (type == Quantity.class) {
            return quantity();
        }
        if (type == IntOrString.class) {
            return random.nextBoolean() ? new IntOrString(random.nextInt()) : new IntOrString(text());
        }
        if (type == AnyType.class) {
            return new AnyType(untyped(depth));
        }
        if (type == RawExtension.class) {
            return new RawExtension(untyped(depth));
        }
        if (type == MicroTime.class) {
            return new MicroTime("2026-01-02T03:04:05.123456Z");
        }
        if (type == Duration.class) {
            return new Duration(java.time.Duration.ofMillis(random.nextInt(100_000)));
        }
        Object object = type.getConstructor().newInstance();
        Method[] setters = type.getMethods();
        // The JVM gives methods in no fixed order, and the seed must decide alone.
        Arrays.sort(setters, Comparator.comparing(Method::getName).thenComparing(Method::toString));
        for (Method setter : setters) {
            if (isSetter(setter) && random.nextDouble() < share) {
                setter.invoke(object, value(setter.getGenericParameterTypes()[0], depth + 1, share));
            }
        }
        fillEither(object);
        if (object instanceof GenericKubernetesResource || random.nextInt(20) == 0) {
            addMore(object, depth);
        }
        return object;
    }

    /**
     * A schema, or else a list or a boolean, and not neither: fabric8's own serializer fails on a boolean of neither, and
     * writes null for the others, which the writer leaves out.
     */
    private void fillEither(Object object) throws ReflectiveOperationException {
        if (object.getClass().getSimpleName().startsWith("JSONSchemaPropsOr")
                && object.getClass().getMethod("getSchema").invoke(object) == null) {
            if (object instanceof JSONSchemaPropsOrBool either) {
                either.setAllows(random.nextBoolean());
            } else {
                object.getClass().getMethod("setSchema", JSONSchemaProps.class).invoke(object, new JSONSchemaProps());
            }
        }
    }

    /** Fields that fabric8's class does not declare. */
    private void addMore(Object object, int depth) throws ReflectiveOperationException {
        for (Method method : object.getClass().getMethods()) {
            if (method.getName().equals("setAdditionalProperty")) {
                for (int i = random.nextInt(4); i > 0; i--) {
                    method.invoke(object, "x" + text(), random.nextInt(10) == 0 ? null : untyped(depth + 1));
                }
            }
        }
    }

    private static boolean isSetter(Method method) {
        return method.getName().startsWith("set")
                && method.getParameterCount() == 1
                && !method.isBridge()
                && !method.getName().equals("setAdditionalProperties")
                && (method.isAnnotationPresent(JsonProperty.class)
                        || method.getDeclaringClass() == GenericKubernetesResource.class
                        || method.getDeclaringClass().getSimpleName().startsWith("JSONSchemaPropsOr"));
    }

    private Object value(Type type, int depth, double share) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            int size = depth > MAX_DEPTH ? 0 : random.nextInt(4);
            if (generic.getRawType() == List.class) {
                List<Object> list = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    list.add(random.nextInt(40) == 0 ? null : value(arguments[0], depth + 1, share / 2));
                }
                return list;
            }
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(text(), random.nextInt(40) == 0 ? null : value(arguments[1], depth + 1, share / 2));
            }
            return map;
        }
        Class<?> c = (Class<?>) type;
        if (c == String.class) {
            return text();
        } else if (c == Integer.class) {
            return number().intValue();
        } else if (c == Long.class) {
            return number().longValue();
        } else if (c == Boolean.class) {
            return random.nextBoolean();
        } else if (c == Double.class) {
            return decimal();
        } else if (c == Object.class) {
            return untyped(depth);
        } else if (c == JsonNode.class) {
            return MAPPER.valueToTree(untyped(depth));
        }
        return object(c, depth, depth > MAX_DEPTH ? 0 : share * 0.7);
    }

    private String text() {
        return HostileText.next(random);
    }

    private Long number() {
        return switch (random.nextInt(4)) {
            case 0 -> 0L;
            case 1 -> (long) random.nextInt(100);
            case 2 -> (long) random.nextInt();
            default -> random.nextLong();
        };
    }

    private double decimal() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(1000);
            case 1 -> random.nextDouble();
            case 2 -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(200) - 100);
            default -> 1e10 * random.nextInt(100);
        };
    }

    private Quantity quantity() {
        String[] texts = {
            "1", "500m", "1Gi", "0.5", "1e3", "1E3", "1000m", "1.0", ".5", "5.", "+1", "1.5Gi", "64Mi", "10k"
        };
        return new Quantity(texts[random.nextInt(texts.length)]);
    }

    /** What a custom resource may hold. */
    private Object untyped(int depth) {
        int choice = random.nextInt(depth > MAX_DEPTH ? 8 : 12);
        switch (choice) {
            case 0, 1, 2, 3:
                return text();
            case 4:
                return random.nextBoolean() ? (Object) number() : (Object) number().intValue();
            case 5:
                return random.nextBoolean() ? (Object) decimal() : (Object) (float) random.nextInt(1000);
            case 6:
                return random.nextBoolean();
            case 7:
                return random.nextBoolean()
                        ? (Object) new BigInteger(70, random)
                        : (Object) new BigDecimal(new BigInteger(20, random), random.nextInt(20) - 10);
            case 8, 9:
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(random.nextInt(10) == 0 ? null : untyped(depth + 1));
                }
                return list;
            default:
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put(text(), random.nextInt(10) == 0 ? null : untyped(depth + 1));
                }
                return map;
        }
    }
}
