package dev.waybill.rule;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the options of a Java virtual machine say of its heap. Of two that say the same, the later one counts. */
final class JvmOptions {

    /**
     * An option.
     *
     * @param text the option as it was written, as in {@code -Xmx2g}
     * @param value bytes, or per cent
     * @param path where it stands
     */
    record Option(String text, BigDecimal value, String path) {}

    private @Nullable Option heap;
    private @Nullable Option firstHeap;
    private @Nullable Option share;
    private @Nullable Option memory;

    /** Reads the options out of a text that may hold a whole command line. */
    void read(@Nullable String text, String path) {
        if (text == null || !text.contains("-X")) {
            return;
        }
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBorder(text.charAt(i))) {
                if (i > start) {
                    option(text.substring(start, i), path);
                }
                start = i + 1;
            }
        }
    }

    private static boolean isBorder(char c) {
        return Character.isWhitespace(c) || c == '"' || c == '\'' || c == ';' || c == '&' || c == '|';
    }

    private void option(String text, String path) {
        if (text.startsWith("-Xmx")) {
            heap = known(text, bytes(text.substring(4)), path);
        } else if (text.startsWith("-Xms")) {
            firstHeap = known(text, bytes(text.substring(4)), path);
        } else if (text.startsWith("-XX:MaxHeapSize=")) {
            heap = known(text, bytes(text.substring(16)), path);
        } else if (text.startsWith("-XX:InitialHeapSize=")) {
            firstHeap = known(text, bytes(text.substring(20)), path);
        } else if (text.startsWith("-XX:MaxRAMPercentage=")) {
            share = known(text, number(text.substring(21)), path);
        } else if (text.startsWith("-XX:MaxRAM=")) {
            memory = known(text, bytes(text.substring(11)), path);
        }
    }

    /** An option that can't be read, as one with a variable of the shell in it, makes unknown what an earlier one said. */
    private static @Nullable Option known(String text, @Nullable BigDecimal value, String path) {
        return value == null ? null : new Option(text, value, path);
    }

    private static @Nullable BigDecimal bytes(String text) {
        if (text.isEmpty()) {
            return null;
        }
        int bits = switch (text.charAt(text.length() - 1)) {
            case 'k', 'K' -> 10;
            case 'm', 'M' -> 20;
            case 'g', 'G' -> 30;
            case 't', 'T' -> 40;
            default -> 0;
        };
        String digits = bits == 0 ? text : text.substring(0, text.length() - 1);
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return null;
            }
        }
        BigDecimal number = number(digits);
        return number == null ? null : number.multiply(BigDecimal.valueOf(1L << bits));
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return text.length() > 20 ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** {@code -Xmx}: the most that the heap grows to. */
    Optional<Option> heap() {
        return Optional.ofNullable(heap);
    }

    /** {@code -Xms}: what the heap begins with. */
    Optional<Option> firstHeap() {
        return Optional.ofNullable(firstHeap);
    }

    /** {@code -XX:MaxRAMPercentage}: how much of the memory the heap may be. */
    Optional<Option> share() {
        return Optional.ofNullable(share);
    }

    /** {@code -XX:MaxRAM}: how much memory the machine takes for given. */
    Optional<Option> memory() {
        return Optional.ofNullable(memory);
    }
}
