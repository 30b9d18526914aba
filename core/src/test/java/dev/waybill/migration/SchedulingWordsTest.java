package dev.waybill.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulingWordsTest {

    private static String pod(String term) {
        return Migrated.last("""
                apiVersion: v1
                kind: Pod
                metadata: {name: a, labels: {app.kubernetes.io/name: a}}
                spec:
                  affinity:
                    nodeAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                        nodeSelectorTerms: [%s]
                  containers: [{name: c, image: "c:1"}]
                """.formatted(term));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {matchFields: [{key: metadata.name, operator: In, values: [n1]}]} | nodesNamed("n1")
            {matchExpressions: [{key: a, operator: In, values: [b, c]}, {key: g, operator: Gt, values: ["3"]}]} | nodes("a", "b", "c").andMoreThan("g", 3)
            {matchExpressions: [{key: a, operator: Exists}, {key: b, operator: DoesNotExist}]} | nodesHaving("a").andLacking("b")
            """)
    void nodes(String term, String words) {
        assertThat(pod(term)).endsWith("return pod(\"a\", c2).requireNodes(" + words + ");");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{matchFields: [{key: metadata.name, operator: In, values: []}]}",
                "{matchFields: [{key: metadata.name, operator: In, values: [n1, n2]}]}",
                "{matchExpressions: [{key: a, operator: Exists}, {key: g, operator: Gt, values: []}]}",
                "{matchExpressions: [{key: a, operator: Exists}, {key: g, operator: Gt, values: [many]}]}",
                "{matchExpressions: [{key: a, operator: Like, values: [b]}]}"
            })
    void aTermThatNoWordSaysIsCustomized(String term) {
        assertThat(pod(term)).contains("return pod(\"a\", c2).customize(p -> p.editSpec().withNewAffinity()");
    }
}
