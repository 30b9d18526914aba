package dev.waybill.rule;

import static dev.waybill.rule.Judged.messages;
import static dev.waybill.rule.Judged.places;
import static dev.waybill.rule.Judged.pod;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderRulesTest {
    private static final String LEFT = "unreplaced-placeholder";

    @ParameterizedTest
    @CsvSource({
        "<YOUR-TOKEN>, <YOUR-TOKEN>",
        "https://<HOST>/v1, <HOST>",
        "<db host>, <db host>",
        "changeme, changeme",
        "TODO, TODO",
        "https://CHANGEME.acme.io, CHANGEME",
        "your-bucket, your-bucket",
        "xxxx, xxxx",
        "a < b and c > d, ''",
        "<b>bold</b> text, ''",
        "todo list, ''",
        "x, ''",
        "prod, ''",
        "'', ''",
    })
    void knowsPlaceholders(String value, String placeholder) {
        assertThat(messages(LEFT, pod("shop:1", "env: [{name: SETTING, value: \"" + value + "\"}]")))
                .isEqualTo(
                        placeholder.isEmpty()
                                ? List.of()
                                : List.of("the placeholder '" + placeholder
                                        + "' was not replaced. Put the value in its place."));
    }

    @Test
    void tellsWhatKubernetesPutsIn() {
        assertThat(messages(LEFT, pod("shop:1", "env: [{name: A, value: '${HOST}'}]")))
                .containsExactly("the value is left as '${HOST}': Kubernetes puts in $(HOST) only."
                        + " Write $(HOST) for a variable of this container, or the value itself.");
        assertThat(places(LEFT, pod("shop:1", "env: [{name: HOST, value: db}, {name: A, value: 'tcp://${HOST}'}]")))
                .containsExactly("warning spec.containers[0].env[1].value");
        // Spring puts in what it finds itself.
        assertThat(places(
                        LEFT, pod("shop:1", "env: [{name: A, value: 'tcp://${HOST}:1'}, {name: B, value: '${a.b}'}]")))
                .isEmpty();
        assertThat(places(LEFT, pod("shop:1", "env: [{name: A, value: $(HOST)}]")))
                .isEmpty();
    }

    @Test
    void looksElsewhere() {
        String yaml = """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings, annotations: {owner: TODO}}
                data: {HOST: <HOST>, page.html: "<HTML>\\n<BODY>\\n", DB_PASSWORD: your-hunter2}
                """;
        assertThat(places(LEFT, yaml))
                .containsExactlyInAnyOrder(
                        "warning metadata.annotations[owner]", "warning data[HOST]", "warning data[DB_PASSWORD]");
        assertThat(messages(LEFT, yaml))
                .allSatisfy(message -> assertThat(message).doesNotContain("hunter2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "acme/Shop:1 | 'acme/Shop:1' is no image: the repository must be lower-case. Write 'acme/shop:1'.",
                "acme/shop:${TAG} | 'acme/shop:${TAG}' is no image: the placeholder '${TAG}' was not replaced."
                        + " Write the value itself.",
                "https://acme.io/shop:1 | 'https://acme.io/shop:1' is no image: an image has no URL scheme."
                        + " Write 'acme.io/shop:1'.",
            })
    void readsImages(String image, String message) {
        assertThat(messages("image-reference-syntax", pod("\"" + image + "\"", "")))
                .containsExactly(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop:1", "''", "' shop:1'", "localhost:5000/a/b_c.d@sha256:" + DIGEST})
    void leavesGoodImagesAlone(String image) {
        assertThat(places("image-reference-syntax", pod(image, ""))).isEmpty();
    }

    private static final String DIGEST = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
}
