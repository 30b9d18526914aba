package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Re2SyntaxTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "^a*$",
                "a{2}",
                "a{2,}?",
                "a{,2}",
                "a{x",
                "{",
                "^*",
                "(?P<n>a)(?<m>b)",
                "(?i)a",
                "(?i-s:a)",
                "[]a]",
                "[^]]",
                "[[:alpha:]_-]",
                "[a-z-9]",
                "\\d+\\.\\x41\\x{1F600}",
                "\\pL\\p{Greek}\\P{Lu}",
                "\\Qa(\\E",
                "\\077",
                "\\12",
                "[\\d\\-\\]]",
                "a|",
                "()",
                "\\z\\b",
                "^(\\d+|\\*)(/\\d+)?(\\s+(\\d+|\\*)(/\\d+)?){4}$",
                "é\\_"
            })
    void takesWhatGoCompiles(String pattern) {
        assertThat(Re2Syntax.accepts(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=a)",
                "(?!a)",
                "(?<=a)b",
                "(?<!a)b",
                "(?>a)",
                "\\1",
                "(a)\\2",
                "*a",
                "a**",
                "a*+",
                "a{2}{3}",
                "a{1001}",
                "a{3,2}",
                "(",
                "a)",
                "[",
                "[a",
                "[z-a]",
                "[[:alfa:]]",
                "\\",
                "\\Z",
                "\\k<a>",
                "\\p{Nope}",
                "\\xZZ",
                "\\8",
                "(?P<>a)",
                "(?P<n>a)(?P<n>b)",
                "(?x)a",
                "(|*)"
            })
    void refusesTheRest(String pattern) {
        assertThat(Re2Syntax.accepts(pattern)).isFalse();
    }
}
