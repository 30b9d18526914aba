package dev.waybill.kind;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A short hash of the content of a ConfigMap or Secret: the same for the same entries in any order. */
final class ContentHash {
    /** Long enough for 40 bits: versions of one object don't collide. */
    static final int LENGTH = 10;

    private final MessageDigest digest;

    ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Takes a text in, with its length, so that no two sequences of texts make the same bytes. */
    ContentHash add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
        return this;
    }

    ContentHash add(Map<String, String> entries) {
        add(Integer.toString(entries.size()));
        new TreeMap<>(entries).forEach((key, value) -> add(key).add(value));
        return this;
    }

    String text() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }
}
