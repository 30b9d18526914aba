package dev.waybill.yaml;

import org.jspecify.annotations.Nullable;

/** Text, a number, a boolean or nothing. */
final class ScalarNode extends Node {

    /** As it was written, without its quotes. */
    final String text;

    /** Without quotes, so that YAML guessed its type. */
    final boolean guessed;

    /** A String, Boolean, Integer, Long, BigInteger, BigDecimal or null. */
    final @Nullable Object value;

    ScalarNode(int line, int column, String text, boolean guessed, @Nullable Object value) {
        super(line, column);
        this.text = text;
        this.guessed = guessed;
        this.value = value;
    }

    boolean isNull() {
        return value == null;
    }

    @Override
    int size() {
        return 1;
    }

    @Override
    int height() {
        return 0;
    }

    @Override
    String kind() {
        if (value == null) {
            return "null";
        }
        return value instanceof String ? "text" : value instanceof Boolean ? "a boolean" : "a number";
    }
}
