package dev.waybill.yaml;

import java.util.Random;

/** Text for the referees, at random: {@link Traps}, plain words and mixes of both. */
final class HostileText {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String TRAPS =
            " \n\t\r:#-?*&!|>'\"%@`{}[],=~.0123456789eExob_+\u0000\u0007\u0085\u00a0\u2028\u2029\ufeff" + "\u001b한é";

    private HostileText() {}

    /** Any text: a trap, a word, or a mix of both. */
    static String next(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> Traps.TABLE.get(random.nextInt(Traps.TABLE.size()));
            case 5, 6 -> word(random);
            case 7 -> lines(random);
            default -> mix(random);
        };
    }

    static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private static String lines(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            text.append(" ".repeat(random.nextInt(3)))
                    .append(random.nextInt(4) == 0 ? next(random) : word(random))
                    .append("\n".repeat(random.nextInt(3)));
        }
        return text.toString();
    }

    private static String mix(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(10); i > 0; i--) {
            String from = random.nextBoolean() ? TRAPS : LETTERS;
            text.append(from.charAt(random.nextInt(from.length())));
        }
        return text.toString();
    }
}
