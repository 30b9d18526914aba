package dev.waybill.value;

import java.util.Collection;
import java.util.Locale;

/**
 * One slip of the fingers: a letter left out, doubled or replaced, or two neighbours swapped. Stricter than {@link Closest}:
 * for words that must not be confused with others that merely look alike.
 */
public final class Slip {

    private Slip() {}

    /** Tells whether one slip makes one word from the other. Equal words are none. */
    public static boolean isOne(String wrong, String right) {
        if (Math.abs(wrong.length() - right.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(wrong.length(), right.length());
        while (start < shorter && wrong.charAt(start) == right.charAt(start)) {
            start++;
        }
        if (wrong.length() != right.length()) {
            String longer = wrong.length() > right.length() ? wrong : right;
            String other = wrong.length() > right.length() ? right : wrong;
            return longer.regionMatches(start + 1, other, start, other.length() - start);
        }
        return start < shorter && (same(wrong, right, start + 1) || isSwap(wrong, right, start));
    }

    /** Tells whether two neighbours were swapped. */
    public static boolean isSwap(String wrong, String right) {
        if (wrong.length() != right.length()) {
            return false;
        }
        int start = 0;
        while (start < wrong.length() && wrong.charAt(start) == right.charAt(start)) {
            start++;
        }
        return isSwap(wrong, right, start);
    }

    private static boolean isSwap(String wrong, String right, int at) {
        return at + 1 < wrong.length()
                && wrong.charAt(at) == right.charAt(at + 1)
                && wrong.charAt(at + 1) == right.charAt(at)
                && same(wrong, right, at + 2);
    }

    private static boolean same(String wrong, String right, int from) {
        return wrong.regionMatches(from, right, from, wrong.length() - from);
    }

    /** Finds the word that a slip, or upper case in place of lower case, made this one from: the first in order; empty for none. */
    public static String from(String wrong, Collection<String> known) {
        String lower = wrong.toLowerCase(Locale.ROOT);
        String best = "";
        for (String word : known) {
            String right = word.toLowerCase(Locale.ROOT);
            boolean close = isOne(lower, right) || (lower.equals(right) && !wrong.equals(word));
            if (close && (best.isEmpty() || word.compareTo(best) < 0)) {
                best = word;
            }
        }
        return best;
    }
}
