package dev.waybill.kind;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The value of one key of a ConfigMap or Secret. Not a record: its text must not show in a message by accident. */
final class Entry {
    private static final int MOST_BYTES_OF_A_CHAR = 3;

    private final @Nullable String text;
    private final byte[] binary;

    private Entry(@Nullable String text, byte[] binary) {
        this.text = text;
        this.binary = binary;
    }

    static Entry text(Supplier<String> subject, String text) {
        Objects.requireNonNull(text, "text");
        if (!isWhole(text)) {
            throw new IllegalArgumentException(subject.get()
                    + ": the text holds half a character (a surrogate without its other half). Give it as bytes.");
        }
        return new Entry(text, new byte[0]);
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return StandardCharsets.UTF_8.newEncoder().canEncode(text);
            }
        }
        return true;
    }

    static Entry binary(byte[] bytes) {
        return new Entry(null, bytes.clone());
    }

    /** Takes the bytes as text where they are UTF-8 that a file in YAML shows as it is, and as binary otherwise. */
    static Entry of(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.chars().anyMatch(Entry::isBinary) ? new Entry(null, bytes) : new Entry(text, new byte[0]);
        } catch (CharacterCodingException e) {
            return new Entry(null, bytes);
        }
    }

    private static boolean isBinary(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }

    /** Returns the text; null for binary. */
    @Nullable
    String text() {
        return text;
    }

    String base64() {
        return Base64.getEncoder().encodeToString(binary);
    }

    /** Returns a number of bytes that the value does not exceed: all that most values need to have said of their size. */
    long atMost() {
        return text == null ? binary.length : (long) MOST_BYTES_OF_A_CHAR * text.length();
    }

    /** Returns how many bytes a Base64 text stands for; line breaks don't count. */
    static long sizeOf(String base64) {
        long digits = base64.chars().filter(c -> c > ' ' && c != '=').count();
        return digits * 3 / 4;
    }

    /** Returns the entries, none where a builder has set them to null. */
    static Map<String, String> orNone(@Nullable Map<String, String> entries) {
        return entries == null ? new LinkedHashMap<>() : entries;
    }
}
