package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.waybill.kind.access.ExistingServiceAccount;
import dev.waybill.kind.autoscaling.Metric;
import dev.waybill.kind.config.ExistingConfigMap;
import dev.waybill.kind.config.ExistingSecret;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.EphemeralContainer;
import dev.waybill.kind.samples.ExistingSamples;
import dev.waybill.kind.samples.ExistingSamples.Sample;
import dev.waybill.kind.storage.PersistentVolumeSource;
import dev.waybill.recipe.Existing;
import dev.waybill.recipe.Part;
import dev.waybill.value.Image;
import dev.waybill.value.Quantity;
import dev.waybill.value.Range;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExistingTest {
    /** What takes a reference and needs no sample. */
    private static final Map<String, String> NO_REFERENCE = Map.of(
            "Volumes.plus(String, List, Volume)", "compares names; whoever calls it adds the volume",
            "EphemeralContainer.of(Container)", "is in no object; tested below",
            "PodSettings.restartOnChangeOf(Secret)", "takes a Secret of the manifest, for a hash of what it holds");

    private static final Container WEB = Container.of("web", Image.of("acme/shop:1"));

    static Stream<Map.Entry<String, Sample>> samples() {
        return ExistingSamples.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isKnownFromTheWholeObject(Map.Entry<String, Sample> each) {
        assertThat(each.getValue().object().existing())
                .as(each.getKey())
                .contains(each.getValue().existing());
    }

    @Test
    void everyTakerOfAReferenceHasASample() {
        List<Class<?>> classes = classes();
        Set<String> takers = new TreeSet<>();
        Set<Class<?>> references = references(classes);
        for (Class<?> type : classes) {
            takers(type, references).forEach(taker -> takers.add(key(taker)));
        }
        assertThat(takers).hasSizeGreaterThan(80).containsAll(NO_REFERENCE.keySet());
        takers.removeAll(NO_REFERENCE.keySet());
        assertThat(ExistingSamples.all().keySet()).containsAll(takers);
    }

    @Test
    void everyStandInIsMeant() {
        Set<Class<?>> meant = new LinkedHashSet<>();
        samples().forEach(each -> meant.add(each.getValue().existing().getClass()));
        assertThat(meant)
                .containsExactlyInAnyOrderElementsOf(classes().stream()
                        .filter(type -> Existing.class.isAssignableFrom(type))
                        .toList());
    }

    @Test
    void comesInTheOrderInWhichItWasSaidAndOnce() {
        Deployment shop = Deployment.of("shop", WEB.envFrom(new ExistingSecret("b")))
                .imagePullSecret(new ExistingSecret("a"))
                .container("web", c -> c.envFrom(new ExistingSecret("b")).envFrom(new ExistingConfigMap("b")));
        assertThat(shop.existing())
                .containsExactly(new ExistingSecret("b"), new ExistingConfigMap("b"), new ExistingSecret("a"));
        assertThat(new ExistingSecret("b").kind()).isEqualTo("Secret");
    }

    @Test
    void objectsOfTheManifestAreNone() {
        ConfigMap config = ConfigMap.of("config");
        Deployment shop = Deployment.of("shop", WEB.envFrom(config).mount("/etc/shop", config))
                .serviceAccount(ServiceAccount.of("shop"));
        assertThat(shop.existing()).isEmpty();
        // What an object of the manifest refers to is its own matter.
        shop = shop.imagePullSecret(new ExistingSecret("a"));
        Secret token = Secret.serviceAccountToken("token", new ExistingServiceAccount("robot"));
        assertThat(Deployment.of("other", WEB.mount("/token", token).envFrom(token))
                        .existing())
                .isEmpty();
        assertThat(HorizontalPodAutoscaler.of(shop, Range.between(1, 2))
                        .onObject(Metric.of("requests"), shop, Quantity.of(1))
                        .onObjectAverage(Metric.of("errors"), shop, Quantity.of(1))
                        .existing())
                .isEmpty();
        assertThat(RawObject.raw(shop.toModel()).existing()).isEmpty();
    }

    @Test
    void leavesModelsAndExplanationsAsTheyWere() {
        // Both come from the same lines.
        List<Deployment> both = Stream.of(ServiceAccount.of("shop"), new ExistingServiceAccount("shop"))
                .map(account -> Deployment.of("shop", WEB).serviceAccount(account))
                .toList();
        Deployment own = both.get(0);
        Deployment existing = both.get(1);
        String path = "spec.template.spec.serviceAccountName";
        assertThat(existing).isEqualTo(own);
        assertThat(existing.explain(path)).hasToString(own.explain(path).toString());
        assertThat(existing.recipe().latest()).hasToString(own.recipe().latest().toString());
    }

    @Test
    void anEphemeralContainerKnowsWhatItsContainerDoes() {
        ExistingSecret secret = new ExistingSecret("a");
        assertThat(EphemeralContainer.of(WEB.envFrom(secret)).recipe().existing())
                .containsExactly(secret);
    }

    private static List<Class<?>> classes() {
        List<Class<?>> all = new ArrayList<>();
        new ClassFileImporter()
                .importPackages("dev.waybill.kind").stream()
                        .map(JavaClass::reflect)
                        .filter(type -> place(type).equals(place(Kind.class)))
                        .forEach(all::add);
        return all;
    }

    /** Returns where a class lies, which tells the classes of the tests from the others. */
    private static String place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    /** Returns the roles of stand-ins, and the parts that hold a reference because something takes one to make them. */
    private static Set<Class<?>> references(List<Class<?>> classes) {
        Set<Class<?>> found = new LinkedHashSet<>(List.of(PersistentVolumeSource.class));
        for (Class<?> type : classes) {
            if (Existing.class.isAssignableFrom(type)) {
                found.add(type);
                found.addAll(List.of(type.getInterfaces()));
            }
        }
        found.remove(Existing.class);
        int before = 0;
        while (found.size() > before) {
            before = found.size();
            for (Class<?> type : classes) {
                if (Part.class.isAssignableFrom(type)
                        && !type.isInterface()
                        && takers(type, found).findAny().isPresent()) {
                    found.add(type);
                    Stream.of(type.getInterfaces())
                            .filter(Part.class::isAssignableFrom)
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static Stream<Executable> takers(Class<?> type, Set<Class<?>> references) {
        return Stream.<Executable>concat(
                        Stream.of(type.getDeclaredMethods()), Stream.of(type.getDeclaredConstructors()))
                .filter(each -> Modifier.isPublic(each.getModifiers()) && !each.isSynthetic())
                .filter(each -> Arrays.stream(each.getParameterTypes())
                        .map(parameter -> parameter.isArray() ? parameter.getComponentType() : parameter)
                        .anyMatch(references::contains));
    }

    private static String key(Executable taker) {
        return taker.getDeclaringClass().getSimpleName() + "." + taker.getName()
                + Arrays.stream(taker.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
