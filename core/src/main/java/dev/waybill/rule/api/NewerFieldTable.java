package dev.waybill.rule.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of fields and values that came after the oldest version that can be the target. Read at the first look. */
final class NewerFieldTable {
    private static final String TABLE = "newer-fields.tsv";

    private static final Map<String, Map<String, List<Row>>> ROWS = read();

    /**
     * A field, or a value of one.
     *
     * @param owner the simple name of the class that has the field
     * @param field the field's name in YAML
     * @param value the value that is newer; empty when the field itself is
     * @param since the minor version that has it, and where it is on by default
     * @param feature the feature gate that it came under
     */
    record Row(String owner, String field, String value, int since, String feature) {
        boolean isOfField() {
            return value.isEmpty();
        }
    }

    private NewerFieldTable() {}

    static List<Row> rows(String owner, String field) {
        return ROWS.getOrDefault(owner, Map.of()).getOrDefault(field, List.of());
    }

    static List<Row> all() {
        List<Row> all = new ArrayList<>();
        for (Map<String, List<Row>> fields : ROWS.values()) {
            fields.values().forEach(all::addAll);
        }
        return all;
    }

    private static Map<String, Map<String, List<Row>>> read() {
        Map<String, Map<String, List<Row>>> rows = new HashMap<>();
        try (InputStream file = NewerFieldTable.class.getResourceAsStream(TABLE)) {
            if (file == null) {
                throw new IllegalStateException(TABLE + " is missing from the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    int since = Integer.parseInt(cells[3].substring("1.".length()));
                    rows.computeIfAbsent(cells[0], owner -> new HashMap<>())
                            .computeIfAbsent(cells[1], field -> new ArrayList<>())
                            .add(new Row(cells[0], cells[1], cells[2], since, cells[4]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
