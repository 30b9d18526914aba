package dev.waybill.benchmarks;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The figures of {@link Warm} side by side: within a group of the same letter, against asYaml and against the limit. */
final class WarmTable {
    private static final char PEER = '3';
    private static final char LIMIT = '6';

    private WarmTable() {}

    static void print(Collection<RunResult> results) {
        Map<String, Result<?>> byName = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            byName.put(
                    result.getParams().getParam("count") + " | " + name.substring(name.lastIndexOf('.') + 1),
                    result.getPrimaryResult());
        }
        System.out.println("\n" + Machine.text() + "\n\n| N | | time | plus or minus | of asYaml | of the limit |\n"
                + "| --- | --- | --- | --- | --- | --- |");
        byName.forEach((name, result) -> System.out.println("| " + name
                + " | " + Run.text(result.getScore(), 2) + " "
                + result.getScoreUnit().replace("/op", "")
                + " | " + Run.text(result.getScoreError(), 2)
                + " | " + Run.text(result.getScore() / score(byName, name, PEER), 2)
                + " | " + Run.text(result.getScore() / score(byName, name, LIMIT), 1) + " |"));
    }

    /** Returns the score of the same group's benchmark with that number, or no number when the group has none. */
    private static double score(Map<String, Result<?>> byName, String name, char number) {
        String group = name.substring(0, name.lastIndexOf(' ') + 2) + number;
        for (Map.Entry<String, Result<?>> each : byName.entrySet()) {
            if (each.getKey().startsWith(group)) {
                return each.getValue().getScore();
            }
        }
        return Double.NaN;
    }
}
