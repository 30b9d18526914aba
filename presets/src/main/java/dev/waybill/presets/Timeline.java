package dev.waybill.presets;

import java.time.Duration;
import java.util.List;

/** The life of an app's pod on a time line: how long it takes at most to start, what goes on while it runs, and how it stops. */
public final class Timeline {
    private static final int WIDTH = 60;

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

    /** Returns how long the run is drawn: it is open, and the picture has to end somewhere. */
    private long drawnRun() {
        return Math.max(60, (startsWithin().toSeconds() + stopsWithin().toSeconds()) / 4);
    }

    private Phase runs() {
        return new Phase(
                "runs",
                startsWithin(),
                startsWithin().plusSeconds(drawnRun()),
                "not to scale: until the order to stop");
    }

    /** Returns the time line as a Gantt diagram of Mermaid, the content of a block that Markdown shows as a picture. */
    public String toMermaid() {
        StringBuilder text =
                new StringBuilder("gantt\n    title ").append(plain(subject)).append('\n');
        // Of the forms without a date, all versions of Mermaid read milliseconds alike.
        text.append("    dateFormat x\n    axisFormat %s s\n    todayMarker off\n");
        gantt(text, "start, at the latest", start, 0);
        gantt(text, "run, not to scale", List.of(runs()), 0);
        gantt(text, "stop", stop, runs().to().toSeconds());
        return text.toString();
    }

    private static void gantt(StringBuilder text, String section, List<Phase> phases, long offset) {
        text.append("    section ").append(section).append('\n');
        for (Phase each : phases) {
            long length = each.to().minus(each.from()).toSeconds();
            text.append("    ").append(plain(each.name()));
            text.append(length == 0 ? " :milestone, " : " (" + length + " s) :");
            text.append((offset + each.from().toSeconds()) * 1000)
                    .append(", ")
                    .append(length)
                    .append("s\n");
        }
    }

    /** Mermaid ends a name at a colon, and takes # and ; for its own. */
    private static String plain(String name) {
        return name.replace(':', ' ').replace('#', ' ').replace(';', ' ');
    }

    /** Returns the time line as text: all phases on one axis, the times of each section from its own beginning. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(subject).append("\n\n");
        text.append("start: at most ").append(startsWithin().toSeconds()).append(" s\n");
        long total = runs().to().plus(stopsWithin()).toSeconds();
        Columns columns = new Columns(total);
        start.forEach(each -> columns.phase(text, each, 0));
        text.append("run\n");
        columns.bar(text, "", "", runs(), 0);
        run.forEach(each -> text.append("  ").append(each).append('\n'));
        text.append("stop: at most ").append(stopsWithin().toSeconds()).append(" s from the order\n");
        stop.forEach(each -> columns.phase(text, each, runs().to().toSeconds()));
        return text.toString();
    }

    /** The columns of the text: names, times, bars on the axis, words. */
    private final class Columns {
        private final long total;
        private int names;
        private int times;

        Columns(long total) {
            this.total = total;
            for (List<Phase> section : List.of(start, stop)) {
                for (Phase each : section) {
                    names = Math.max(names, each.name().length());
                    times = Math.max(times, span(each).length());
                }
            }
        }

        void phase(StringBuilder text, Phase phase, long offset) {
            bar(text, phase.name(), span(phase), phase, offset);
        }

        void bar(StringBuilder text, String name, String span, Phase phase, long offset) {
            text.append("  ").append(padded(name, names)).append("  ");
            text.append(" ".repeat(times - span.length())).append(span).append("  |");
            text.append(padded(drawn(phase, offset), WIDTH))
                    .append("|  ")
                    .append(phase.what())
                    .append('\n');
        }

        private String drawn(Phase phase, long offset) {
            int from = (int) ((offset + phase.from().toSeconds()) * WIDTH / total);
            int to = (int) ((offset + phase.to().toSeconds()) * WIDTH / total);
            if (phase.from().equals(phase.to())) {
                return " ".repeat(Math.min(from, WIDTH - 1)) + "^";
            }
            return " ".repeat(Math.min(from, WIDTH - 1)) + "=".repeat(Math.max(1, to - from));
        }
    }

    private static String span(Phase phase) {
        return phase.from().equals(phase.to())
                ? phase.from().toSeconds() + " s"
                : phase.from().toSeconds() + " to " + phase.to().toSeconds() + " s";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
