package dev.waybill.presets;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The life of an app's pod on a time line: how long it takes at most to start, what goes on while it runs, and how it stops. */
public final class Timeline {
    private static final int WIDTH = 40;

    private final String subject;
    private final List<Phase> start;
    private final List<String> run;
    private final List<Phase> stop;

    /**
     * A stretch of time, or a moment when both ends are the same.
     *
     * @param name what it is called, as in {@code drain}
     * @param from when it begins at the latest, from the start of its section
     * @param to when it has ended
     * @param what what happens
     */
    public record Phase(String name, Duration from, Duration to, String what) {}

    Timeline(String subject, List<Phase> start, List<String> run, List<Phase> stop) {
        this.subject = subject;
        this.start = List.copyOf(start);
        this.run = List.copyOf(run);
        this.stop = List.copyOf(stop);
    }

    /** Returns the phases from the start of the pod's first container; each as late as it may be. */
    public List<Phase> start() {
        return start;
    }

    /** Returns what goes on while it runs, a sentence each. */
    public List<String> run() {
        return run;
    }

    /** Returns the phases from the order to stop. */
    public List<Phase> stop() {
        return stop;
    }

    /** Returns the longest that a pod takes until it is ready, or begins its work. */
    public Duration startsWithin() {
        return end(start);
    }

    /** Returns the longest that a pod takes until it is gone. */
    public Duration stopsWithin() {
        return end(stop);
    }

    private static Duration end(List<Phase> phases) {
        return phases.isEmpty() ? Duration.ZERO : phases.get(phases.size() - 1).to();
    }

    /** Returns the time line as a Gantt diagram of Mermaid, the content of a block that Markdown shows as a picture. */
    public String toMermaid() {
        StringBuilder text =
                new StringBuilder("gantt\n    title ").append(plain(subject)).append('\n');
        text.append("    dateFormat X\n    axisFormat %s s\n");
        gantt(text, "start, at the latest", start);
        gantt(text, "stop", stop);
        return text.toString();
    }

    private static void gantt(StringBuilder text, String section, List<Phase> phases) {
        text.append("    section ").append(section).append('\n');
        for (Phase each : phases) {
            text.append("    ").append(plain(each.name())).append(" : ");
            text.append(each.from().equals(each.to()) ? "milestone, " : "");
            text.append(each.from().toSeconds())
                    .append(", ")
                    .append(each.to().toSeconds())
                    .append('\n');
        }
    }

    /** Mermaid ends a name at a colon, and takes # and ; for its own. */
    private static String plain(String name) {
        return name.replace(':', ' ').replace('#', ' ').replace(';', ' ');
    }

    /** Returns the time line as text, in seconds. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(subject).append("\n\nstart: at most ");
        text.append(startsWithin().toSeconds()).append(" s\n");
        bars(text, start);
        text.append("\nrun\n");
        run.forEach(each -> text.append("  ").append(each).append('\n'));
        text.append("\nstop: at most ").append(stopsWithin().toSeconds()).append(" s\n");
        bars(text, stop);
        return text.toString();
    }

    private static void bars(StringBuilder text, List<Phase> phases) {
        long total = Math.max(1, end(phases).toSeconds());
        int names = 0;
        int times = 0;
        List<String> spans = new ArrayList<>();
        for (Phase each : phases) {
            spans.add(span(each));
            names = Math.max(names, each.name().length());
            times = Math.max(times, spans.get(spans.size() - 1).length());
        }
        for (int i = 0; i < phases.size(); i++) {
            Phase each = phases.get(i);
            text.append("  ").append(padded(each.name(), names)).append("  ");
            text.append(" ".repeat(times - spans.get(i).length()))
                    .append(spans.get(i))
                    .append("  |");
            text.append(padded(bar(each, total), WIDTH))
                    .append("|  ")
                    .append(each.what())
                    .append('\n');
        }
    }

    private static String span(Phase phase) {
        return phase.from().equals(phase.to())
                ? phase.from().toSeconds() + " s"
                : phase.from().toSeconds() + " to " + phase.to().toSeconds() + " s";
    }

    private static String bar(Phase phase, long total) {
        int from = (int) (phase.from().toSeconds() * WIDTH / total);
        int to = (int) (phase.to().toSeconds() * WIDTH / total);
        if (phase.from().equals(phase.to())) {
            return " ".repeat(Math.min(from, WIDTH - 1)) + "^";
        }
        return " ".repeat(Math.min(from, WIDTH - 1)) + "=".repeat(Math.max(1, to - from));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
