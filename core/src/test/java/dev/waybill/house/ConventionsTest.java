package dev.waybill.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.coverage.Samples;
import dev.waybill.kind.KubernetesObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every kind, tried on the samples that use every wither. */
class ConventionsTest {
    private static final Map<Class<?>, Object> ARGUMENTS = Map.of(
            String.class,
            "a-b",
            int.class,
            7,
            long.class,
            7L,
            Duration.class,
            Duration.ofSeconds(40),
            String[].class,
            new String[] {"a"});

    private static int withers;

    @TestFactory
    Stream<DynamicTest> withersLeaveTheirReceiverAsItWas() {
        return Samples.all().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.kind() + " " + sample.name(), () -> {
                    String before = sample.toModel().toString();
                    for (Method method : sample.getClass().getMethods()) {
                        Optional<Object[]> arguments = arguments(method);
                        if (isWither(sample, method) && arguments.isPresent()) {
                            call(sample, method, arguments.get());
                            assertThat(sample.toModel().toString())
                                    .as(method.toString())
                                    .isEqualTo(before);
                        }
                    }
                }));
    }

    private static boolean isWither(KubernetesObject sample, Method method) {
        // A wither of a class that the kind extends returns that class, as the byte code has it.
        return method.getReturnType().isInstance(sample)
                && method.getReturnType().getPackageName().equals("dev.waybill.kind")
                && !method.getReturnType().isInterface()
                && !Modifier.isStatic(method.getModifiers());
    }

    private static Optional<Object[]> arguments(Method method) {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type.isEnum() ? type.getEnumConstants()[0] : ARGUMENTS.get(type))
                .toArray();
        return Arrays.asList(arguments).contains(null) ? Optional.empty() : Optional.of(arguments);
    }

    private static void call(KubernetesObject sample, Method method, Object[] arguments) throws IllegalAccessException {
        try {
            assertThat(method.invoke(sample, arguments)).as(method.toString()).isNotSameAs(sample);
            withers++;
        } catch (InvocationTargetException refused) {
            // A refused argument is fine; anything else is a fault of the wither.
            assertThat(refused.getCause()).as(method.toString()).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @AfterAll
    static void manyWereTried() {
        assertThat(withers).isGreaterThan(300);
    }

    @Test
    void modelsAreFreshAndTheirOwn() {
        for (KubernetesObject sample : Samples.all()) {
            String before = sample.toModel().toString();
            var model = sample.toModel();
            model.getMetadata().getLabels().put("changed", "yes");
            model.getMetadata().setName("changed");
            assertThat(sample.toModel().toString()).isEqualTo(before);
        }
    }

    @Test
    void valuesAreEqualByContent() {
        List<KubernetesObject> once = Samples.all();
        List<KubernetesObject> again = Samples.all();
        for (int i = 0; i < once.size(); i++) {
            assertThat(once.get(i)).isEqualTo(again.get(i)).hasSameHashCodeAs(again.get(i));
        }
    }

    @Test
    void theSameObjectGivesTheSameBytesInEveryThread() {
        for (KubernetesObject sample : Samples.all()) {
            assertThat(Stream.generate(() -> sample)
                            .limit(16)
                            .parallel()
                            .map(Object::toString)
                            .distinct())
                    .hasSize(1);
        }
    }
}
