package dev.waybill.docs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.execution.LocalExecutionControlProvider;

/** Runs the Java of one page, block after block, as a reader who types it would. */
final class Session implements AutoCloseable {
    private static final List<String> IMPORTS = List.of(
            "import static dev.waybill.Waybill.*;",
            "import static dev.waybill.presets.Presets.*;",
            "import static java.time.Duration.*;",
            "import dev.waybill.diff.*;",
            "import dev.waybill.kind.*;",
            "import dev.waybill.kind.access.*;",
            "import dev.waybill.kind.autoscaling.*;",
            "import dev.waybill.kind.config.*;",
            "import dev.waybill.kind.extension.*;",
            "import dev.waybill.kind.network.*;",
            "import dev.waybill.kind.pod.*;",
            "import dev.waybill.kind.quota.*;",
            "import dev.waybill.kind.scheduling.*;",
            "import dev.waybill.kind.selector.*;",
            "import dev.waybill.kind.storage.*;",
            "import dev.waybill.kind.volume.*;",
            "import dev.waybill.kind.workload.*;",
            "import dev.waybill.manifest.*;",
            "import dev.waybill.presets.*;",
            "import dev.waybill.presets.check.*;",
            "import dev.waybill.presets.secret.*;",
            "import dev.waybill.rule.*;",
            // kind.pod has a Check of its own: that of a probe.
            "import dev.waybill.rule.Check;",
            // rule has a Workload of its own: what a rule sees of one.
            "import dev.waybill.kind.Workload;",
            "import dev.waybill.value.*;",
            "import java.nio.file.Path;",
            "import java.time.*;",
            "import java.util.*;");

    private final JShell shell;

    Session() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        shell = JShell.builder()
                .executionEngine(new LocalExecutionControlProvider(), Map.of())
                .compilerOptions("-classpath", classPath)
                .build();
        IMPORTS.forEach(this::run);
    }

    /** Runs a block and returns what its last value prints, or the message of what it throws. */
    String run(String block) {
        String printed = "";
        String rest = block;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            String source = next.completeness().isComplete() ? next.source() : rest;
            for (SnippetEvent event : shell.eval(source)) {
                if (event.status() == Snippet.Status.REJECTED) {
                    throw new AssertionError("does not compile:\n" + source + "\n" + problems(event.snippet()));
                }
                if (event.exception() != null) {
                    return page(message(event.exception()));
                }
                if (event.value() != null) {
                    printed = page(plain(event.value()));
                }
            }
            rest = next.completeness().isComplete() ? next.remaining() : "";
        }
        return printed;
    }

    /** Names a line of the page: JShell has a class of its own for each snippet, whose name it cuts off in values. */
    private static String page(String text) {
        return text.replaceAll("\\$JShell\\$\\w+\\.java:", "java:").replaceAll("(?<![.\\w])java:(?=\\d)", "Page.java:");
    }

    /** Takes a text out of the Java literal in which JShell shows it. */
    private static String plain(String value) {
        return value.startsWith("\"") ? value.substring(1, value.length() - 1).translateEscapes() : value;
    }

    private static String message(JShellException thrown) {
        return String.valueOf(thrown.getMessage());
    }

    private String problems(Snippet snippet) {
        return shell.diagnostics(snippet)
                .map(problem -> problem.getMessage(null))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        shell.close();
    }
}
