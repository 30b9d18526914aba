package dev.waybill.presets;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A file of values, as {@link Properties} reads it. */
final class ConfigFile {
    private ConfigFile() {}

    /** Returns the values by key, in the order of the keys. */
    static Map<String, String> read(String subject, Path file) {
        Properties properties = new Unique();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    subject + " configFrom '" + file + "': the file can't be read as UTF-8 text. It is looked for from "
                            + Path.of("").toAbsolutePath() + ".",
                    e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    subject + " configFrom '" + file + "': " + e.getMessage()
                            + " Each key stands once, and a backslash starts an escape: write it twice.",
                    e);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }

    /** Refuses a key that stands twice, where properties take the last one. */
    private static final class Unique extends Properties {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalArgumentException("The key '" + key + "' stands twice.");
            }
            return super.put(key, value);
        }
    }
}
