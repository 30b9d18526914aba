package dev.waybill.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every trap as a value, as a key, as a list item and as a whole document, before both readers. */
class ScalarsTest {

    @Test
    void readsBackAsTheSameText() {
        assertThat(Traps.TABLE).hasSizeGreaterThan(400);
        assertThat(Traps.TABLE).allSatisfy(text -> {
            Map<String, Object> nested = new LinkedHashMap<>();
            nested.put("value", text);
            nested.put(text, List.of(text, List.of(text, text), Map.of("inner", text)));
            nested.put("last", text);
            for (Object document : List.of(text, List.of(text), Map.of("a", text), Map.of(text, text), nested)) {
                String yaml = YamlWriter.write(document);
                assertThat(yaml).endsWith("\n").doesNotContain("\r");
                assertThat(Trees.yaml12(yaml)).as(yaml).isEqualTo(Trees.JSON.valueToTree(document));
                Object read = Trees.yaml11(yaml);
                assertThat(read).as(yaml).isEqualTo(document);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 500, 508, 509, 510, 511, 512, 513, 514, 1000, 1023, 1024, 1025, 5000, 20_000})
    void readsBackLongLinesAndLongKeys(int length) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("k".repeat(length), "v".repeat(length));
        map.put("한".repeat(length), List.of("# ".repeat(length)));
        map.put("😀\n".repeat(length), Map.of("inner", "word ".repeat(length) + "\n" + "x".repeat(length)));
        map.put("e" + " ".repeat(length), List.of());
        map.put("t" + "\t".repeat(length), "a\n".repeat(length));
        map.put("long", "v".repeat(100_000));
        for (Object document : List.of(map, List.of(map, map), Map.of("a", map))) {
            String yaml = YamlWriter.write(document);
            assertThat(Trees.yaml12(yaml)).isEqualTo(Trees.JSON.valueToTree(document));
            Object read = Trees.yaml11(yaml);
            assertThat(read).isEqualTo(document);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nginx",
                "registry.acme.io/shop:1.4.2",
                "echo hello world",
                "http://x/y",
                "--flag=value",
                "-c",
                "/bin/sh",
                "250m",
                "64Mi",
                "30s",
                "10.0.0.0/8",
                "app.kubernetes.io/name",
                "$(POD_IP)",
                "한국어 두 단어",
                "it's",
                "sleep 5 && nginx -s quit",
                "./run.sh",
                "apps/v1",
                "yes sir",
                "-Xmx512m",
                "a # b"
            })
    void needsNoQuotes(String text) {
        if (text.contains("#")) {
            assertThat(Scalars.isBare(text)).isFalse();
        } else {
            assertThat(YamlWriter.write(text)).isEqualTo(text + "\n");
        }
    }
}
