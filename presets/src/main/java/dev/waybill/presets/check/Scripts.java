package dev.waybill.presets.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The scripts of the checks: a part for each kind between what all have in common. */
final class Scripts {
    private Scripts() {}

    static String of(String kind, boolean login) {
        return part("start") + (login ? part("login") : "") + part(kind) + part("wait");
    }

    private static String part(String name) {
        try (InputStream in = Scripts.class.getResourceAsStream(name + ".sh")) {
            if (in == null) {
                throw new IllegalStateException("the script " + name + ".sh is not in the jar");
            }
            // A checkout on Windows may have put in carriage returns, which no shell takes.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the script " + name + ".sh can't be read", e);
        }
    }
}
