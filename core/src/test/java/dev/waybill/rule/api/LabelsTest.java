package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.LabelSelector;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

class LabelsTest {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                             | fine",
                "{matchLabels: {a: b}}                                          | fine",
                "{matchLabels: {a: b c}}                                        | matchLabels: label-syntax",
                "{matchExpressions: [{key: a, operator: In, values: [b, '']}]}  | fine",
                "{matchExpressions: [{key: a, operator: In}]}                   | matchExpressions[0].values: missing-required-field",
                "{matchExpressions: [{key: a, operator: Exists, values: [b]}]}  | matchExpressions[0].values: forbidden-field",
                "{matchExpressions: [{key: a, operator: in, values: [b]}]}      | matchExpressions[0].operator: enum-value",
                "{matchExpressions: [{key: a b, operator: DoesNotExist}]}       | matchExpressions[0].key: label-syntax",
                "{matchExpressions: [{key: a, operator: NotIn, values: [b, c d]}]} | matchExpressions[0].values[1]: label-syntax",
            })
    void selectors(String selector, String expected) {
        String budget = "policy/v1/PodDisruptionBudget: {metadata: {name: a}, spec: {selector: " + selector + "}}";
        assertThat(Judged.of(budget).replace("spec.selector.", "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                | true",
                "{matchLabels: {app: web}}                                         | true",
                "{matchLabels: {app: db}}                                          | false",
                "{matchLabels: {app: web, tier: a}}                                | false",
                "{matchExpressions: [{key: app, operator: In, values: [db, web]}]} | true",
                "{matchExpressions: [{key: tier, operator: In, values: [a]}]}      | false",
                "{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}  | false",
                "{matchExpressions: [{key: tier, operator: NotIn, values: [a]}]}   | true",
                "{matchExpressions: [{key: app, operator: Exists}]}                | true",
                "{matchExpressions: [{key: app, operator: DoesNotExist}]}          | false",
            })
    void whatASelectorPicks(String selector, boolean picked) {
        LabelSelector read = YAML.readValue(selector, LabelSelector.class);
        assertThat(Labels.matches(read, Map.of("app", "web"))).isEqualTo(picked);
    }
}
