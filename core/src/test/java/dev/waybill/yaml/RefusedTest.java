package dev.waybill.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What YAML can't carry is refused, with the place where it stands. */
class RefusedTest {

    @Test
    void halfACharacter() {
        Deployment shop = Samples.deployment();
        shop.getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0)
                .getEnv()
                .get(0)
                .setValue("a\ud83db");
        assertRefused(
                shop,
                "Deployment 'shop' spec.template.spec.containers[web].env[MODE].value: holds half a character (U+D83D at"
                        + " index 1, a surrogate without its other half), which no file can carry. Remove it.");
        assertRefused(
                Map.of("a\udc00", 1),
                "a\udc00: holds half a character (U+DC00 at index 1, a surrogate without its other half), which no file"
                        + " can carry. Remove it.");
        assertRefused(
                "\ud83d",
                "(the whole document): holds half a character (U+D83D at index 0, a surrogate without its other half),"
                        + " which no file can carry. Remove it.");
    }

    @Test
    void aNumberThatIsNotFinite() {
        GenericKubernetesResource custom = Samples.custom();
        custom.setAdditionalProperty("spec", Map.of("a.b/c", Arrays.asList(1.0, Double.NaN)));
        assertRefused(
                custom,
                "CronTab 'tick' spec[a.b/c][1]: is the number NaN, which YAML readers don't agree on. Give a finite one.");
        assertRefused(
                Float.NEGATIVE_INFINITY,
                "(the whole document): is the number -Infinity, which YAML readers don't agree on. Give a finite one.");
    }

    @Test
    void anObjectThatHoldsItself() {
        Map<String, Object> self = new HashMap<>();
        self.put("list", List.of(self));
        GenericKubernetesResource custom = Samples.custom();
        custom.setAdditionalProperty("spec", self);
        assertRefused(
                custom,
                "CronTab 'tick' spec.list[0]: is spec again, so the object holds itself. Break the cycle: YAML is a tree.");
        assertRefused(
                self,
                "list[0]: is the whole object again, so the object holds itself. Break the cycle: YAML is a tree.");
    }

    @Test
    void anObjectNestedTooDeep() {
        Object deep = "end";
        for (int i = 0; i < 200; i++) {
            deep = Map.of("a", deep);
        }
        assertThat(YamlWriter.write(deep)).endsWith("a: end\n");
        assertRefused(
                Map.of("b", deep),
                "b.a.a.a.a.a.a.a...: is nested deeper than 200 levels, which no reader of YAML takes. Flatten it.");
    }

    @Test
    void aFieldSetTwice() {
        Deployment shop = Samples.deployment();
        shop.getSpec().setAdditionalProperty("replicas", 4);
        assertRefused(
                shop,
                "Deployment 'shop' spec.replicas: is set as a field and once more among the additional properties. Remove"
                        + " one.");
    }

    @Test
    void whatHasNoOneForm() {
        String allowed =
                ", which has no one form in YAML. Give a class of fabric8's model, a Map, a List, text, a number or"
                        + " a boolean.";
        assertRefused(Map.of("at", new Date(0)), "at: is a java.util.Date" + allowed);
        assertRefused(new HashSet<>(Set.of(1)), "(the whole document): is a java.util.HashSet" + allowed);
        assertRefused(
                Map.of("m", Collections.singletonMap(null, 1)), "m: holds a map with a null key. Give it a name.");
    }

    @Test
    void andTheNextDocumentIsWrittenAllTheSame() {
        List<Object> bad = new ArrayList<>(List.of("fine", Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> YamlWriter.write(bad));
        assertThat(YamlWriter.write(List.of("fine"))).isEqualTo("- fine\n");
    }

    private static void assertRefused(Object model, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YamlWriter.write(model))
                .withMessage(message);
    }
}
