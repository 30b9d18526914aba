package dev.waybill.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about text that is no YAML, and what is read of it all the same. */
class YamlFaultsTest {

    record Fault(String text, String... problems) {}

    static List<Fault> faults() {
        return List.of(
                new Fault(
                        "a:\n\tb: 1\n",
                        "x:2:1: yaml-syntax: a tab indents this line, and YAML takes spaces only. Indent with spaces."),
                new Fault(
                        "a:\n  b: 1\n \t c: 2\n",
                        "x:3:2: yaml-syntax: a tab indents this line, and YAML takes spaces only. Indent with spaces."),
                new Fault(
                        "a: b: c\n",
                        "x:1:5: yaml-syntax: a colon stands where no key can be. Check the indentation of this line and"
                                + " the one above; text that holds ': ' needs quotes."),
                new Fault(
                        "a:\n    b: 1\n  c: 2\n",
                        "x:3:3: yaml-syntax: this line fits neither the level of the lines above nor the one around them."
                                + " Indent it like its neighbours."),
                new Fault(
                        "a: {b: 1\nc: 2\n",
                        "x:2:2: yaml-syntax: a mapping in braces is not closed, or a comma is missing. Close it with }, or"
                                + " add the comma."),
                new Fault(
                        "a: [1 2\n",
                        "x:2:1: yaml-syntax: a list in brackets is not closed, or a comma is missing. Close it with ], or"
                                + " add the comma."),
                new Fault(
                        "a: @b\n",
                        "x:1:4: yaml-syntax: text can't start with '@' unless it is in quotes. Put the text in quotes."),
                new Fault(
                        "a: 1\nb\n",
                        "x:3:1: yaml-syntax: a key has no colon behind it. Write it as 'key: value', or put the text in quotes."),
                new Fault(
                        "kind: K\napiVersion: v1\n...\nb: 1\n",
                        "x:4:1: yaml-syntax: this belongs neither to the document above nor to one of its own. Indent it like"
                                + " its neighbours, or write --- on a line before it."),
                new Fault(
                        "a: \0\n",
                        "x:1:4: yaml-syntax: the character U+0000 can't stand in YAML. This is no text file."),
                new Fault(
                        "a: 1\nb: x\u0007\n",
                        "x:2:5: yaml-syntax: the character U+0007 can't stand in YAML. Remove it, or write it as an escape in"
                                + " double quotes."),
                new Fault(
                        "a: \"\\ud800\"\n",
                        "x:1:4: yaml-syntax: an escape of this text is half of a surrogate pair. Write the character"
                                + " itself."),
                new Fault(
                        "<<: 1\n",
                        "x:1:5: yaml-syntax: << takes a mapping or a list of mappings. Give an alias of a mapping, as in <<:"
                                + " *base."),
                new Fault(
                        "kind: K\napiVersion: v1\n? [a]\n: b\n",
                        "x:3:3: yaml-syntax: the key is a list, and only text can be a key. Write the key as text, in quotes"
                                + " if need be."));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhatIsWrong(Fault fault) {
        assertThat(YamlReader.read("x", fault.text()).problems())
                .extracting(ReadProblem::toString)
                .containsExactly(fault.problems());
    }

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              template:
                spec:
                  containers:
                    - name: web
                      image: "nginx
                      args: ["it's", 'a ''quote''']
                      env:
                        - name: HOST
                          value: "mysql
                        - name: PORT
                          value: "3306"
                        - name: LINES
                          value: "one
                            two"
                        - name: HOME
                          value: '/root
            """;

    @Test
    void mendsQuotesThatAreNeverClosed() {
        ReadYaml read = YamlReader.read("x", DEPLOYMENT);
        assertThat(read.problems())
                .extracting(ReadProblem::toString)
                .containsExactly(
                        "x:9:18: yaml-syntax: the quote is never closed. Close it at the end of the value.",
                        "x:13:22: yaml-syntax: the quote is never closed. Close it at the end of the value.",
                        "x:20:22: yaml-syntax: the quote is never closed. Close it at the end of the value.");
        assertThat(read.objects()).hasSize(1);
        Deployment deployment = (Deployment) read.objects().get(0).model();
        assertThat(deployment
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .get(0)
                        .getEnv())
                .extracting(e -> e.getName() + "=" + e.getValue())
                .containsExactly("HOST=mysql", "PORT=3306", "LINES=one two", "HOME=/root");
        assertThat(read.objects().get(0).places().of("spec.template.spec.containers[0].env[HOST].value"))
                .hasToString("x:13:15");
    }

    @Test
    void mendsQuotesWithinBrackets() {
        ReadYaml read = YamlReader.read("x", "{apiVersion: v1, kind: Pod, metadata: {name: \"web, labels: {a: 'b}}}\n");
        assertThat(read.problems())
                .extracting(ReadProblem::toString)
                .containsExactly(
                        "x:1:46: yaml-syntax: the quote is never closed. Close it at the end of the value.",
                        "x:1:64: yaml-syntax: the quote is never closed. Close it at the end of the value.");
        assertThat(read.objects().get(0).model().getMetadata().getLabels()).containsEntry("a", "b");
    }

    @Test
    void stopsMendingWhereItLeadsNowhere() {
        assertThat(YamlReader.read("x", "a: \"b\n  c\n d: [\"e\"\n").problems())
                .extracting(ReadProblem::toString)
                .containsExactly(
                        "x:3:7: yaml-syntax: this line fits neither the level of the lines above nor the one around them."
                                + " Indent it like its neighbours.");
    }
}
