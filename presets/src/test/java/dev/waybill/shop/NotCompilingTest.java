package dev.waybill.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the company makes compulsory, and what makes no sense for a kind of app, is not for a test to find: it does not compile. */
class NotCompilingTest {
    private static final String SERVER = "serverApp(\"shop\", image(\"acme/shop:1\"))";
    private static final String JOB = "batchJob(\"settle\", image(\"acme/settle:1\"))";
    private static final String NEEDS = ".resources(millicores(100), mebibytes(64))";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    a server without an image          | serverApp("shop");                                       | cannot be applied to given types
                    a server without a port            | SERVER.resources(millicores(100), mebibytes(64));        | cannot find symbol
                    a server without resources         | manifest(SERVER.port(80));                               | NeedsResources cannot be converted
                    a server with a schedule           | SERVER.port(80)NEEDS.schedule("0 0 * * *");              | cannot find symbol
                    a job without a schedule           | JOB.resources(millicores(100), mebibytes(64));           | cannot find symbol
                    a job without resources            | manifest(JOB.once());                                    | NeedsResources cannot be converted
                    a job that scales                  | JOB.once()NEEDS.scale(between(1, 2));                    | cannot find symbol
                    a policy of jobs left out of a server | SERVER.port(80)NEEDS.without(OVERLAP, because("x"));  | incompatible types
                    a policy of servers left out of a job | JOB.once()NEEDS.without(SCALING, because("x"));       | incompatible types
                    a policy left out without a reason | SERVER.port(80)NEEDS.without(SCALING);                   | cannot be applied to given types
                    an environment that is a text      | SERVER.port(80)NEEDS.in("prod");                         | incompatible types
                    """)
    void doesNotCompile(String title, String code, String message) {
        assertThat(errors(code)).as(title).contains(message);
    }

    @Test
    void theSameWithEverythingCompiles() {
        assertThat(errors("manifest(SERVER.port(80)NEEDS.without(SCALING, because(\"x\")), JOB.once()NEEDS).check();"))
                .isEmpty();
    }

    private static String errors(String code) {
        String text =
                """
                import static dev.waybill.Waybill.*;
                import static dev.waybill.presets.Presets.*;
                class Snippet {
                    void run() {
                        %s
                    }
                }
                """.formatted(code.replace("SERVER", SERVER).replace("JOB", JOB).replace("NEEDS", NEEDS));
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                };
        List<String> options = List.of(
                "-proc:none",
                "-implicit:none",
                "-d",
                System.getProperty("java.io.tmpdir"),
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        ToolProvider.getSystemJavaCompiler()
                .getTask(new StringWriter(), null, found, options, null, List.of(source))
                .call();
        return found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> each.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }
}
