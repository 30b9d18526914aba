package dev.waybill.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The time that an app gives its open requests after SIGTERM, where the manifest sets it. The names are those of the
 * documentation of Spring Boot, Quarkus, ASP.NET Core, gunicorn, hypercorn and uvicorn.
 *
 * @param millis the time
 * @param source what sets it, for people
 */
record Drain(long millis, String source) {
    private static final String SPRING = "spring.lifecycle.timeout-per-shutdown-phase";
    private static final String QUARKUS = "quarkus.shutdown.timeout";
    private static final String GRACEFUL = "--graceful-timeout";
    private static final String UVICORN = "--timeout-graceful-shutdown";
    private static final List<String> JAVA_OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JAVA_OPTS", "_JAVA_OPTIONS");

    static @Nullable Drain of(PodContainer container, Map<String, String> environment) {
        // Spring takes a number without a unit for milliseconds, the others for seconds.
        Drain found = variable(environment, "SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", 1);
        if (found == null) {
            found = variable(environment, "QUARKUS_SHUTDOWN_TIMEOUT", 1000);
        }
        if (found == null) {
            found = variable(environment, "ASPNETCORE_SHUTDOWNTIMEOUTSECONDS", 1000);
        }
        if (found == null) {
            found = variable(environment, "DOTNET_SHUTDOWNTIMEOUTSECONDS", 1000);
        }
        return found == null ? argument(words(container, environment)) : found;
    }

    private static @Nullable Drain variable(Map<String, String> environment, String name, long unit) {
        String value = environment.get(name);
        return value == null ? null : drain(value, unit, name);
    }

    private static List<String> words(PodContainer container, Map<String, String> environment) {
        List<String> words = new ArrayList<>();
        for (String each : Given.items(container.container().getCommand())) {
            split(each, words);
        }
        for (String each : Given.items(container.container().getArgs())) {
            split(each, words);
        }
        for (String name : JAVA_OPTIONS) {
            split(environment.getOrDefault(name, ""), words);
        }
        split(environment.getOrDefault("GUNICORN_CMD_ARGS", ""), words);
        return words;
    }

    private static void split(String text, List<String> words) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean space = i == text.length() || Character.isWhitespace(text.charAt(i));
            if (space && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            } else if (!space && start < 0) {
                start = i;
            }
        }
    }

    private static @Nullable Drain argument(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            Drain found = null;
            if (word.startsWith("-D" + SPRING + "=") || word.startsWith("--" + SPRING + "=")) {
                found = drain(after(word), 1, SPRING);
            } else if (word.startsWith("-D" + QUARKUS + "=")) {
                found = drain(after(word), 1000, QUARKUS);
            } else if (word.startsWith(GRACEFUL + "=") || word.startsWith(UVICORN + "=")) {
                found = drain(after(word), 1000, word.substring(0, word.indexOf('=')));
            } else if (word.equals(GRACEFUL) || word.equals(UVICORN)) {
                found = drain(next, 1000, word);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String after(String word) {
        return word.substring(word.indexOf('=') + 1);
    }

    private static @Nullable Drain drain(String text, long unit, String source) {
        long millis = DurationText.millis(text, unit);
        return millis < 0 ? null : new Drain(millis, source);
    }
}
