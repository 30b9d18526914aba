package dev.waybill.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaTextTest {

    @Test
    void everyTextComesBackFromItsLiteral() {
        List<String> texts = new java.util.ArrayList<>(List.of(
                "",
                " ",
                "plain",
                "\"quoted\" and \\ backslash",
                "a\nb",
                "a\nb\n",
                "a\n\n\nb\n",
                "\n",
                "\n\n",
                "  indented\n  too\n",
                "  indented\n  without an end",
                "ends with spaces   \nand more \n",
                "three \"\"\" quotes\nand a last \"",
                "\"\"\"\"\"\"\n\"",
                "tab\tand return\r\nand\u0000null\u001b\n",
                "\ttabs first\n\tagain",
                "Grüße ☕ 𝄞 \u2028 \u00a0 \u200b\n\ud800 half",
                "unicode \\u0041 stays\n\\n too\n"));
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            texts.add(random.ints(random.nextInt(12), 0, 9)
                    .mapToObj(n -> List.of("a", " ", "\n", "\"", "\\", "\t", "\r", "ü", "\u0007")
                            .get(n))
                    .collect(java.util.stream.Collectors.joining()));
        }

        assertThat(roundTrip(texts)).isEqualTo(texts);
    }

    @Test
    void aTextThatIsTooLongForALiteralIsPutTogether() {
        List<String> texts =
                List.of("x".repeat(200_000), "line\n".repeat(50_000), "☕".repeat(40_000), "𝄞".repeat(30_001));

        assertThat(roundTrip(texts)).isEqualTo(texts);
    }

    private static Object roundTrip(List<String> texts) {
        StringBuilder source = new StringBuilder("public class Texts {\n");
        CodePrinter printer = new CodePrinter(java.util.Map.of(), new Imports("Texts"));
        for (int i = 0; i < texts.size(); i++) {
            source.append("    static String text")
                    .append(i)
                    .append("() {\n")
                    .append(printer.statement(
                            "return ", Expression.of(texts.get(i)).code(), 8))
                    .append("    }\n");
        }
        source.append("    public static java.util.List<String> all() {\n        return java.util.List.of(")
                .append(String.join(
                        ", ",
                        IntStream.range(0, texts.size())
                                .mapToObj(i -> "text" + i + "()")
                                .toList()))
                .append(");\n    }\n}\n");
        return Compiled.call("Texts", source.toString(), "all");
    }

    @ParameterizedTest
    @CsvSource({
        "shop, shop",
        "user-db, userDb",
        "nginx.conf, nginxConf",
        "1st, n1st",
        "HTTP, hTTP",
        "ümläut, mlUt",
        "--, unnamed",
        "a_b, aB",
    })
    void namesAreInCamelCase(String text, String name) {
        assertThat(JavaText.name(text)).isEqualTo(name);
    }

    @Test
    void aNameIsFreeAndNoWordOfJava() {
        Set<String> taken = new HashSet<>(Set.of("web"));

        assertThat(JavaText.free("web", taken)).isEqualTo("web2");
        assertThat(JavaText.free("web", taken)).isEqualTo("web3");
        assertThat(JavaText.free("class", taken)).isEqualTo("class1");
        assertThat(JavaText.constant("metricsPort")).isEqualTo("METRICS_PORT");
    }
}
