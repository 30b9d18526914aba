package dev.waybill.value;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Finds the word that a misspelt one most likely means. */
@CheckReturnValue
public final class Closest {

    private Closest() {}

    /**
     * The known word with the smallest Damerau-Levenshtein distance, upper and lower case being the same. A word is
     * close if no more than a third of the longer one, but at least one letter, has to change. Among equally close
     * words the first in alphabetical order is taken, so that a message never depends on the order of a set.
     *
     * @param wrong the word that is not known
     * @param known the words that are
     * @return the closest word, or nothing if none is close
     */
    public static Optional<String> to(String wrong, Collection<String> known) {
        Objects.requireNonNull(wrong, "wrong");
        Objects.requireNonNull(known, "known");
        String from = wrong.toLowerCase(Locale.ROOT);
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : known) {
            int bound = Math.max(1, Math.max(wrong.length(), candidate.length()) / 3);
            if (Math.abs(wrong.length() - candidate.length()) > bound) {
                continue;
            }
            int distance = distance(from, candidate.toLowerCase(Locale.ROOT));
            if (distance <= bound
                    && (best == null
                            || distance < bestDistance
                            || (distance == bestDistance && candidate.compareTo(best) < 0))) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Asks in a message whether the nearest was meant: {@code  Did you mean 'containers'?} Else says {@code otherwise}. */
    public static String question(String wrong, Collection<String> known, String otherwise) {
        return to(wrong, known).map(near -> " Did you mean '" + near + "'?").orElse(otherwise);
    }

    /** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
    static int distance(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = from.charAt(i - 1) == to.charAt(j - 1);
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[to.length()];
    }
}
