package dev.waybill.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text of a file, strictly UTF-8 and no larger than the limit. */
final class SourceText {

    private SourceText() {}

    /** The text, or null with the problem reported. */
    static @Nullable String of(Path file, Problems problems) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.isRegularFile(file) && Files.size(file) > ReadLimits.TEXT) {
                return tooLarge(problems);
            }
            bytes = in.readNBytes(ReadLimits.TEXT + 1);
        }
        if (bytes.length > ReadLimits.TEXT) {
            return tooLarge(problems);
        }
        if (isUtf16(bytes)) {
            problems.add(
                    Problems.SYNTAX, 1, 1, "", "the file is UTF-16, and Kubernetes reads UTF-8", "Save it as UTF-8.");
            return null;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        // The mark of a byte that is no UTF-8, which may also stand in the file itself.
        return text.indexOf('\uFFFD') < 0 || isUtf8(bytes, problems) ? text : null;
    }

    /** Reports that there is too much text; always null. */
    static @Nullable String tooLarge(Problems problems) {
        problems.add(
                Problems.SYNTAX,
                1,
                1,
                "",
                "the file is larger than " + (ReadLimits.TEXT >> 20) + " MiB, which no set of manifests is",
                "Split it, or look whether it is the right file.");
        return null;
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    private static boolean isUtf8(byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        int line = 1;
        int column = 1;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            out.flip();
            for (int i = 0; i < out.length(); i++) {
                char c = out.charAt(i);
                if (c == '\n') {
                    line++;
                    column = 1;
                } else if (!Character.isLowSurrogate(c)) {
                    column++;
                }
            }
            out.clear();
            if (result.isUnderflow()) {
                return true;
            }
            if (result.isError()) {
                problems.add(
                        Problems.SYNTAX,
                        line,
                        column,
                        "",
                        String.format(Locale.ROOT, "the byte 0x%02X is no UTF-8", bytes[in.position()] & 0xff),
                        "Save the file as UTF-8.");
                return false;
            }
        }
    }
}
