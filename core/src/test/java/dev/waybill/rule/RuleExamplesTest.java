package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.coverage.Samples;
import dev.waybill.manifest.Manifest;
import dev.waybill.value.KubernetesVersion;
import dev.waybill.yaml.YamlWriter;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds something in its own bad example, and nothing in its good one. */
class RuleExamplesTest {

    static List<Rule> rules() {
        return RuleSet.strict().rules();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holdsForItsGoodExampleAndNotForItsBadOne(Rule rule) {
        assertThat(rule.bad()).as("bad example").isPresent();
        assertThat(rule.good()).as("good example").isPresent();

        assertThat(found(rule, rule.bad().get())).as("in the bad example").isNotEmpty();
        assertThat(found(rule, rule.good().get())).as("in the good example").isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void goodExamplesHaveNoErrorOfAnyRule(Rule rule) {
        assertThat(report(rule.good().orElseThrow()).errors()).isEmpty();
    }

    @Test
    void rulesChangeNothing() {
        List<HasMetadata> models = new ArrayList<>();
        Samples.all().forEach(sample -> models.add(sample.toModel()));
        List<String> before = models.stream().map(YamlWriter::write).toList();
        List<Member> members = models.stream()
                .map(model -> new Member(model, false, path -> Optional.empty()))
                .toList();

        RuleSet.strict().check(ObjectSet.of(members, Set.of(), true, KubernetesVersion.LATEST, List.of()), List.of());

        assertThat(models).hasSizeGreaterThan(20);
        assertThat(models.stream().map(YamlWriter::write).toList()).isEqualTo(before);
    }

    @Test
    void rulesSayWhy() {
        assertThat(rules()).allSatisfy(rule -> {
            assertThat(rule.description()).as(rule.id()).endsWith(".").matches("[A-Z].*");
            assertThat(rule.reason()).as(rule.id()).endsWith(".").matches("[A-Za-z0-9].*");
        });
    }

    private static List<Finding> found(Rule rule, String yaml) {
        return report(yaml).findings().stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .toList();
    }

    private static Report report(String yaml) {
        return Manifest.read(yaml).closedSet().rules(RuleSet.strict()).check();
    }
}
