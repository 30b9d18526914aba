package dev.waybill.yaml;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in plain words what the YAML parser stumbled over. */
final class EngineFaults {

    private EngineFaults() {}

    static YamlFault translate(YamlEngineException e, String text, int firstLine) {
        if (e instanceof ReaderException reader) {
            return unprintable(reader, text, firstLine);
        }
        if (!(e instanceof MarkedYamlEngineException marked)) {
            return new YamlFault(firstLine, 1, "this is no YAML: " + firstLine(e.getMessage()), "Mend the text.");
        }
        boolean open = isOpenQuote(marked);
        Mark mark = (open ? marked.getContextMark() : marked.getProblemMark())
                .or(marked::getProblemMark)
                .or(marked::getContextMark)
                .orElse(null);
        int line = mark == null ? 0 : mark.getLine();
        int column = mark == null ? 0 : mark.getColumn();
        String problem = String.valueOf(marked.getProblem());
        String context = marked.getContext() == null ? "" : marked.getContext();
        String[] words = open
                ? words("a quote is opened here and never closed", "Close it at the end of the value.")
                : words(problem, context, line(text, line), column);
        return new YamlFault(line + firstLine, column + 1, words[0], words[1]);
    }

    private static boolean isOpenQuote(MarkedYamlEngineException e) {
        return e.getContext() != null
                && e.getContext().contains("quoted scalar")
                && String.valueOf(e.getProblem()).contains("end of stream");
    }

    private static String[] words(String problem, String context, String line, int column) {
        int tab = line.indexOf('\t');
        if (tab >= 0 && tab <= column && line.substring(0, tab).isBlank()) {
            return words("a tab indents this line, and YAML takes spaces only", "Indent with spaces.");
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return words(
                    "a colon stands where no key can be",
                    "Check the indentation of this line and the one above; text that holds ': ' needs quotes.");
        }
        if (problem.contains("expected <block end>") || problem.contains("did not find expected '-' indicator")) {
            return words(
                    "this line fits neither the level of the lines above nor the one around them",
                    "Indent it like its neighbours.");
        }
        if (problem.startsWith("expected '<document start>'")) {
            return words(
                    "this belongs neither to the document above nor to one of its own",
                    "Indent it like its neighbours, or write --- on a line before it.");
        }
        if (problem.contains("'<stream end>'")) {
            return words("the document ends within a bracket or brace", "Close the one that is open.");
        }
        if (problem.startsWith("could not find expected ':'")) {
            return words("a key has no colon behind it", "Write it as 'key: value', or put the text in quotes.");
        }
        if (problem.contains("',' or ']'")) {
            return words(
                    "a list in brackets is not closed, or a comma is missing", "Close it with ], or add the comma.");
        }
        if (problem.contains("',' or '}'")) {
            return words(
                    "a mapping in braces is not closed, or a comma is missing", "Close it with }, or add the comma.");
        }
        if (problem.contains("that cannot start any token")) {
            return words(
                    "text can't start with " + character(line, column) + " unless it is in quotes",
                    "Put the text in quotes.");
        }
        return words("this is no YAML: " + (context.isEmpty() ? "" : context + ", ") + problem, "Mend the text here.");
    }

    private static String[] words(String problem, String fix) {
        return new String[] {problem, fix};
    }

    private static String character(String line, int column) {
        return column < line.length() ? "'" + line.charAt(column) + "'" : "this character";
    }

    private static YamlFault unprintable(ReaderException e, String text, int firstLine) {
        int at = Math.min(Math.max(text.indexOf(e.getCodePoint()), 0), text.length());
        int line = 0;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return new YamlFault(
                line + firstLine,
                text.codePointCount(start, at) + 1,
                String.format(Locale.ROOT, "the character U+%04X can't stand in YAML", e.getCodePoint()),
                e.getCodePoint() == 0
                        ? "This is no text file."
                        : "Remove it, or write it as an escape in double quotes.");
    }

    /** The line of that index from 0. */
    private static String line(String text, int index) {
        int start = 0;
        for (int i = 0; i < index; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return "";
            }
            start = end + 1;
        }
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static String firstLine(@Nullable String message) {
        if (message == null) {
            return "it can't be read";
        }
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
