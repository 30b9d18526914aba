package dev.waybill.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A word of a command line.
 *
 * @param text the word; {@code ;} where a command ends
 * @param path the item of command or args that holds it
 */
record ShellWord(String text, String path) {
    static final String END = ";";

    /** Stands for the value of a variable that nobody knows. */
    private static final String UNKNOWN = "$";

    /** The words of a container's command and args, scripts in them included, with the variables that are known. */
    static List<ShellWord> of(PodContainer container, ContainerEnv env) {
        List<ShellWord> words = new ArrayList<>();
        add(words, container.container().getCommand(), container.at("command"), env);
        add(words, container.container().getArgs(), container.at("args"), env);
        return words;
    }

    private static void add(List<ShellWord> words, List<String> items, String path, ContainerEnv env) {
        for (int i = 0; items != null && i < items.size(); i++) {
            if (items.get(i) != null) {
                split(withValues(items.get(i), env), path + "[" + i + "]", words);
            }
        }
    }

    /** Quotes and brackets part words as spaces do: what is looked for here stands between them. */
    private static void split(String text, String path, List<ShellWord> words) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ' ' : text.charAt(i);
            boolean end = c == ';' || c == '|' || c == '&' || (c == '\n' && !isContinued(text, i));
            if (end || " \t\r\n\"'`()<>\\".indexOf(c) >= 0) {
                if (i > start) {
                    words.add(new ShellWord(text.substring(start, i), path));
                }
                if (end) {
                    words.add(new ShellWord(END, path));
                }
                start = i + 1;
            }
        }
    }

    private static boolean isContinued(String text, int newline) {
        return newline > 0 && text.charAt(newline - 1) == '\\';
    }

    /** The text with {@code $NAME}, {@code ${NAME}} and {@code $(NAME)} replaced. */
    private static String withValues(String text, ContainerEnv env) {
        int dollar = text.indexOf('$');
        if (dollar < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        int from = 0;
        while (dollar >= 0) {
            result.append(text, from, dollar);
            boolean bracket = text.startsWith("{", dollar + 1) || text.startsWith("(", dollar + 1);
            int start = dollar + (bracket ? 2 : 1);
            int end = start;
            while (end < text.length() && isNamePart(text.charAt(end))) {
                end++;
            }
            char close = bracket && text.charAt(dollar + 1) == '{' ? '}' : ')';
            boolean closed = !bracket || (end < text.length() && text.charAt(end) == close);
            if (end > start && closed) {
                Optional<String> value = env.value(text.substring(start, end));
                result.append(value.orElse(UNKNOWN));
                from = bracket ? end + 1 : end;
            } else if (bracket && close == '}') {
                // ${NAME:-default} and the like.
                int brace = text.indexOf('}', end);
                result.append(UNKNOWN);
                from = brace < 0 ? text.length() : brace + 1;
            } else {
                result.append(UNKNOWN);
                from = dollar + 1;
            }
            dollar = text.indexOf('$', from);
        }
        return result.append(text, from, text.length()).toString();
    }

    private static boolean isNamePart(char c) {
        return c == '_' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
