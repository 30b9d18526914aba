package dev.waybill.rule.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Bytes as JSON holds them. Line ends are ignored, as the server's decoder does. */
final class Base64Text {
    private Base64Text() {}

    /** The number of bytes that the text stands for, without decoding it. */
    static long size(@Nullable String text) {
        String present = Present.text(text);
        long characters = 0;
        for (int i = 0; i < present.length(); i++) {
            char c = present.charAt(i);
            if (c != '\n' && c != '\r' && c != '=') {
                characters++;
            }
        }
        return characters * 3 / 4;
    }

    /** The text that the bytes are in UTF-8; null where they can't be decoded, which is reported when reading. */
    static @Nullable String decode(@Nullable String text) {
        try {
            String line = Present.text(text).replace("\n", "").replace("\r", "");
            return new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
