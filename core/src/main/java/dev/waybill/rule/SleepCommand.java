package dev.waybill.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * How long a command sleeps for certain. What a script does in a loop, under a condition, after {@code ||} or in the
 * background is not counted: the sum is never more than the command takes.
 */
final class SleepCommand {
    private static final List<String> SHELLS = List.of("sh", "bash", "ash", "dash", "zsh", "ksh");
    private static final List<String> OPENING = List.of("if", "while", "until", "for", "case", "select");
    private static final List<String> CLOSING = List.of("fi", "done", "esac");
    private static final List<String> TRANSPARENT = List.of("{", "(", "!", "exec", "time", "command");

    private final Map<String, String> environment;
    private final List<String> words = new ArrayList<>();
    private final Deque<Long> beforeGroups = new ArrayDeque<>();
    private int depth;
    private boolean otherwise;
    private long total;

    private SleepCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The milliseconds that {@code command}, the words of an exec action, sleeps at least. */
    static long millis(List<String> command, Map<String, String> environment) {
        if (command.isEmpty()) {
            return 0;
        }
        SleepCommand counted = new SleepCommand(environment);
        String program = program(command.get(0));
        if (SHELLS.contains(program)) {
            for (int i = 1; i + 1 < command.size(); i++) {
                String option = command.get(i);
                if (!option.startsWith("-")) {
                    return 0;
                }
                if (!option.startsWith("--") && option.endsWith("c")) {
                    counted.script(command.get(i + 1));
                    return counted.total;
                }
            }
            return 0;
        }
        counted.words.addAll(command);
        counted.end(false);
        return counted.total;
    }

    private static String program(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void script(String text) {
        // Nobody knows how often a function is called.
        if (text.contains("()")) {
            return;
        }
        StringBuilder word = new StringBuilder();
        boolean started = false;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                started = true;
            } else if (c == '\\' && i + 1 < text.length()) {
                i++;
                if (text.charAt(i) != '\n') {
                    word.append(text.charAt(i));
                    started = true;
                }
            } else if (c == '#' && !started) {
                while (i + 1 < text.length() && text.charAt(i + 1) != '\n') {
                    i++;
                }
            } else if (" \t\r\n;&|()".indexOf(c) >= 0 && !isRedirection(text, i)) {
                if (started) {
                    words.add(word.toString());
                }
                word.setLength(0);
                started = false;
                i += separator(text, i);
            } else {
                word.append(c);
                started = true;
            }
        }
        if (started) {
            words.add(word.toString());
        }
        end(false);
    }

    /** {@code 2>&1} and {@code &>file} have an ampersand that separates nothing. */
    private static boolean isRedirection(String text, int at) {
        return text.charAt(at) == '&'
                && ((at > 0 && text.charAt(at - 1) == '>') || (at + 1 < text.length() && text.charAt(at + 1) == '>'));
    }

    /** Ends the simple command where the separator does, and returns how many more characters belong to it. */
    private int separator(String text, int at) {
        char c = text.charAt(at);
        boolean twice = at + 1 < text.length() && text.charAt(at + 1) == c;
        switch (c) {
            case '\n', ';' -> {
                end(false);
                otherwise = false;
            }
            case ')' -> {
                end(false);
                otherwise = false;
                long before = beforeGroups.isEmpty() ? 0 : beforeGroups.pop();
                if (isBackground(text, at + 1)) {
                    total = before;
                }
            }
            case '&' -> {
                end(!twice);
                otherwise = otherwise && twice;
                return twice ? 1 : 0;
            }
            case '|' -> {
                end(false);
                otherwise = twice;
                return twice ? 1 : 0;
            }
            case '(' -> {
                words.add("(");
                beforeGroups.push(total);
            }
            default -> {}
        }
        return 0;
    }

    private static boolean isBackground(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return text.startsWith("&", at) && !text.startsWith("&&", at);
    }

    private void end(boolean background) {
        int first = 0;
        while (first < words.size()) {
            String word = words.get(first);
            if (OPENING.contains(word)) {
                depth++;
            } else if (CLOSING.contains(word)) {
                depth = Math.max(0, depth - 1);
            } else if (!TRANSPARENT.contains(word) && !isAssignment(word)) {
                break;
            }
            first++;
        }
        if (first < words.size() && depth == 0 && !otherwise && !background) {
            count(words.subList(first, words.size()));
        }
        words.clear();
    }

    private static boolean isAssignment(String word) {
        return word.indexOf('=') > 0 && Character.isLetter(word.charAt(0));
    }

    private void count(List<String> command) {
        int first = program(command.get(0)).equals("busybox") ? 1 : 0;
        if (first >= command.size() || !program(command.get(first)).equals("sleep")) {
            return;
        }
        long sum = 0;
        for (String argument : command.subList(first + 1, command.size())) {
            if (argument.indexOf('>') >= 0) {
                break;
            }
            long millis = DurationText.millis(value(argument), 1000);
            if (millis < 0) {
                return;
            }
            sum += millis;
        }
        total += sum;
    }

    /** The argument, or the value of the variable that it names. */
    private String value(String argument) {
        if (!argument.startsWith("$")) {
            return argument;
        }
        String name = argument.startsWith("${") && argument.endsWith("}")
                ? argument.substring(2, argument.length() - 1)
                : argument.substring(1);
        return environment.getOrDefault(name, argument);
    }
}
