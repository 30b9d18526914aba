package dev.waybill.yaml;

import dev.waybill.value.Place;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one source, up to a limit. */
final class Problems {

    static final String SYNTAX = "yaml-syntax";
    static final String DUPLICATE_KEY = "yaml-duplicate-key";
    static final String COERCED_SCALAR = "yaml-coerced-scalar";
    static final String MISSING_FIELD = "missing-required-field";
    static final String UNKNOWN_FIELD = "unknown-field";
    static final String DROPPED_FIELD = "dropped-field";
    static final String WRONG_TYPE = "wrong-type";

    final String source;
    private final List<ReadProblem> problems = new ArrayList<>();

    Problems(String source) {
        this.source = source;
    }

    void add(String rule, int line, int column, String path, String problem, String fix) {
        add(new ReadProblem(rule, new Place(source, line, column), path, problem, fix, -1));
    }

    /** The key stands a second time, after the line {@code first}. */
    void duplicate(String key, int line, int column, String path, int first) {
        add(
                DUPLICATE_KEY,
                line,
                column,
                path,
                "the key '" + key + "' stands here a second time, after line " + first + "; only the last one counts",
                "Remove one of them.");
    }

    void add(ReadProblem problem) {
        if (problems.size() < ReadLimits.PROBLEMS) {
            problems.add(problem);
        } else if (problems.size() == ReadLimits.PROBLEMS) {
            problems.add(new ReadProblem(
                    SYNTAX,
                    problem.place(),
                    "",
                    "there are more than " + ReadLimits.PROBLEMS + " problems, so reading stops here",
                    "Mend those above first.",
                    -1));
        }
    }

    void add(YamlFault fault) {
        add(SYNTAX, fault.line, fault.column, "", fault.problem, fault.fix);
    }

    /** Whether reading on is of no use. */
    boolean isFull() {
        return problems.size() > ReadLimits.PROBLEMS;
    }

    /** Gives the problems whose paths begin with the prefix to an object, as paths of that object. */
    void assign(String prefix, int object) {
        for (int i = 0; i < problems.size(); i++) {
            ReadProblem p = problems.get(i);
            if (p.object() < 0 && isUnder(p.path(), prefix)) {
                String path = p.path().substring(prefix.length());
                problems.set(
                        i,
                        new ReadProblem(
                                p.rule(),
                                p.place(),
                                path.startsWith(".") ? path.substring(1) : path,
                                p.problem(),
                                p.fix(),
                                object));
            }
        }
    }

    private static boolean isUnder(String path, String prefix) {
        if (!path.startsWith(prefix) || prefix.isEmpty() || path.length() == prefix.length()) {
            return path.startsWith(prefix);
        }
        char next = path.charAt(prefix.length());
        return next == '.' || next == '[';
    }

    void addAll(Problems others) {
        for (ReadProblem problem : others.problems) {
            add(problem);
        }
    }

    /** In the order of the text. */
    List<ReadProblem> inOrder() {
        List<ReadProblem> sorted = new ArrayList<>(problems);
        sorted.sort((one, other) -> {
            int byLine = Integer.compare(one.place().line(), other.place().line());
            return byLine != 0
                    ? byLine
                    : Integer.compare(one.place().column(), other.place().column());
        });
        return sorted;
    }
}
