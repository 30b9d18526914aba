package dev.waybill.manifest;

import java.util.List;

/** The lines in which two texts differ. */
public final class LineDiff {
    /** More than fits on a screen helps nobody. */
    private static final int MAX_LINES = 40;

    /** Above this many pairs of lines (some 2,000 each), a changed region is shown as a whole: time and memory stay small. */
    private static final long MAX_PAIRS = 4_000_000;

    private final List<String> before;
    private final List<String> after;
    private final int start;
    private final StringBuilder text = new StringBuilder();
    private int shown;
    private int hidden;
    private boolean inRegion;

    private LineDiff(String before, String after) {
        // With -1, a missing line end at the end of the text is a difference too.
        this.before = List.of(before.split("\n", -1));
        this.after = List.of(after.split("\n", -1));
        int same = 0;
        int shorter = Math.min(this.before.size(), this.after.size());
        while (same < shorter && this.before.get(same).equals(this.after.get(same))) {
            same++;
        }
        this.start = same;
    }

    /**
     * Returns the lines that differ, {@code -} for those before and {@code +} for those after. Line ends of Windows count as
     * equal. Of texts with a Secret it tells only which line differs first; empty where none does.
     */
    public static String between(String before, String after) {
        String one = before.replace("\r\n", "\n");
        String other = after.replace("\r\n", "\n");
        return mentionsSecret(one) || mentionsSecret(other)
                ? veiled("", one, other).diff()
                : of("", one, other).diff();
    }

    /** Tells whether a text, which may be no YAML at all, looks as if a Secret were in it. */
    static boolean mentionsSecret(String text) {
        return text.lines().anyMatch(line -> line.contains("kind") && line.contains("Secret"));
    }

    static Verification.Stale of(String path, String before, String after) {
        LineDiff diff = new LineDiff(before, after);
        return new Verification.Stale(path, diff.start + 1, diff.lines());
    }

    /** Says where two texts differ, and nothing of what they say. */
    static Verification.Stale veiled(String path, String before, String after) {
        int line = new LineDiff(before, after).start + 1;
        return new Verification.Stale(
                path, line, "line " + line + " (not shown, because there is a Secret in the file)");
    }

    private String lines() {
        int endBefore = before.size();
        int endAfter = after.size();
        while (endBefore > start
                && endAfter > start
                && before.get(endBefore - 1).equals(after.get(endAfter - 1))) {
            endBefore--;
            endAfter--;
        }
        if ((long) (endBefore - start) * (endAfter - start) > MAX_PAIRS) {
            for (int i = start; i < endBefore; i++) {
                show(i, "- ", before.get(i));
            }
            for (int i = start; i < endAfter; i++) {
                show(endBefore, "+ ", after.get(i));
            }
        } else {
            compare(endBefore, endAfter);
        }
        if (hidden > 0) {
            text.append("... and ").append(hidden).append(" more lines\n");
        }
        return text.toString();
    }

    /** Keeps as many lines as possible, by the longest common subsequence. */
    private void compare(int endBefore, int endAfter) {
        int[][] common = new int[endBefore - start + 1][endAfter - start + 1];
        for (int i = endBefore - 1; i >= start; i--) {
            for (int j = endAfter - 1; j >= start; j--) {
                common[i - start][j - start] = before.get(i).equals(after.get(j))
                        ? common[i - start + 1][j - start + 1] + 1
                        : Math.max(common[i - start + 1][j - start], common[i - start][j - start + 1]);
            }
        }
        int i = start;
        int j = start;
        while (i < endBefore || j < endAfter) {
            if (i < endBefore && j < endAfter && before.get(i).equals(after.get(j))) {
                inRegion = false;
                i++;
                j++;
            } else if (j == endAfter
                    || (i < endBefore && common[i - start + 1][j - start] >= common[i - start][j - start + 1])) {
                show(i, "- ", before.get(i));
                i++;
            } else {
                show(i, "+ ", after.get(j));
                j++;
            }
        }
    }

    private void show(int index, String sign, String line) {
        if (shown == MAX_LINES) {
            hidden++;
            return;
        }
        if (!inRegion) {
            text.append("line ").append(index + 1).append('\n');
            inRegion = true;
        }
        text.append(sign).append(line).append('\n');
        shown++;
    }
}
