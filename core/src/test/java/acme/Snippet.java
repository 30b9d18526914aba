package acme;

import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A few lines of a user's Java, put into a method and given to the compiler. */
record Snippet(String code) {

    /** Returns the compiler's errors, none when the code compiles. */
    String errors() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-proc:none",
                "-implicit:none",
                "-d",
                System.getProperty("java.io.tmpdir"),
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        compiler.getTask(new StringWriter(), null, found, options, null, List.of(source()))
                .call();
        return found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> each.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    private JavaFileObject source() {
        String text = """
                import static dev.waybill.Waybill.*;
                import static java.time.Duration.*;
                import dev.waybill.kind.*;
                import dev.waybill.kind.pod.*;
                import dev.waybill.kind.storage.*;
                import dev.waybill.value.*;
                class Snippet {
                    void run() {
                        %s
                    }
                }
                """.formatted(code);
        return new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
