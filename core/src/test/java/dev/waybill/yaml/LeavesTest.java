package dev.waybill.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeavesTest {

    @Test
    void namesItemsByTheirNamesWhenThoseTellThemApart() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("env", List.of(Map.of("name", "A", "value", "1"), Map.of("name", "B", "value", "true")));
        tree.put("twice", List.of(Map.of("name", "A"), Map.of("name", "A")));
        tree.put("words", List.of("x", "line 1\nline 2\n"));
        tree.put("emptyDir", Map.of());
        tree.put("none", List.of());

        assertThat(Leaves.of(tree))
                .containsExactly(
                        Map.entry("env[A].name", "A"),
                        Map.entry("env[A].value", "1"),
                        Map.entry("env[B].name", "B"),
                        Map.entry("env[B].value", "true"),
                        Map.entry("twice[0].name", "A"),
                        Map.entry("twice[1].name", "A"),
                        Map.entry("words[0]", "x"),
                        Map.entry("words[1]", "line 1\nline 2\n"),
                        Map.entry("emptyDir", "{}"),
                        Map.entry("none", "[]"));
    }
}
