package dev.waybill.presets;

import dev.waybill.kind.Veil;
import dev.waybill.manifest.Manifest;
import dev.waybill.yaml.Leaves;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What differs between environments, field by field. Left out are the checksums of ConfigMaps and Secrets, which differ
 * whenever the content does. Of a Secret only that it differs is shown.
 */
public final class Differences {
    private static final String ORDER = "(order of items)";
    private static final String THERE = "yes";

    private final List<String> environments;
    private final List<Row> rows;

    /**
     * Something that differs.
     *
     * @param object the object, as in {@code Deployment orders}
     * @param field the field; empty when the whole object is not everywhere
     * @param values what each environment has, in the order in which they were asked for; empty for nothing
     */
    public record Row(String object, String field, List<Optional<String>> values) {}

    private Differences(List<String> environments, List<Row> rows) {
        this.environments = environments;
        this.rows = List.copyOf(rows);
    }

    static Differences of(Map<String, Manifest> manifests) {
        List<Map<String, HasMetadata>> all = new ArrayList<>();
        Set<String> objects = new LinkedHashSet<>();
        for (Manifest manifest : manifests.values()) {
            Map<String, HasMetadata> byName = byName(manifest);
            all.add(byName);
            objects.addAll(byName.keySet());
        }
        List<Row> rows = new ArrayList<>();
        for (String object : objects) {
            add(rows, object, all.stream().map(each -> each.get(object)).toList());
        }
        return new Differences(List.copyOf(manifests.keySet()), rows);
    }

    private static Map<String, HasMetadata> byName(Manifest manifest) {
        Map<String, HasMetadata> byName = new LinkedHashMap<>();
        for (HasMetadata each : manifest.toModels()) {
            String name = each.getKind() + " " + each.getMetadata().getName();
            boolean taken = byName.containsKey(name);
            byName.put(
                    taken
                            ? each.getKind() + " " + each.getMetadata().getNamespace() + "/"
                                    + each.getMetadata().getName()
                            : name,
                    each);
        }
        return byName;
    }

    private static void add(List<Row> rows, String object, List<HasMetadata> models) {
        if (models.contains(null)) {
            rows.add(new Row(
                    object,
                    "",
                    models.stream()
                            .map(each -> Optional.ofNullable(each).map(there -> THERE))
                            .toList()));
            return;
        }
        List<Map<String, String>> values = models.stream().map(Leaves::of).toList();
        List<Map<String, String>> shown =
                models.stream().map(each -> Leaves.of(Veil.over(each))).toList();
        Set<String> fields = new LinkedHashSet<>();
        values.forEach(each -> fields.addAll(each.keySet()));
        for (String field : fields) {
            List<Optional<String>> all = each(values, field);
            if (new HashSet<>(all).size() > 1 && !field.contains("annotations.checksum/")) {
                rows.add(new Row(object, field, visible(all, each(shown, field))));
            }
        }
        order(rows, object, values);
    }

    /** The values may be the same in another order, as that of init containers. */
    private static void order(List<Row> rows, String object, List<Map<String, String>> values) {
        List<List<String>> orders =
                values.stream().map(each -> List.copyOf(each.keySet())).toList();
        boolean sameFields = values.stream().map(Map::keySet).distinct().count() == 1;
        List<List<String>> distinct = orders.stream().distinct().toList();
        if (sameFields && distinct.size() > 1) {
            rows.add(new Row(
                    object,
                    ORDER,
                    orders.stream()
                            .map(each -> Optional.of("(" + (distinct.indexOf(each) + 1) + ")"))
                            .toList()));
        }
    }

    private static List<Optional<String>> each(List<Map<String, String>> values, String field) {
        return values.stream().map(map -> Optional.ofNullable(map.get(field))).toList();
    }

    /** Values that are hidden look alike: they are numbered, so that one sees which are the same. */
    private static List<Optional<String>> visible(List<Optional<String>> values, List<Optional<String>> shown) {
        List<Optional<String>> known = values.stream().distinct().toList();
        List<Optional<String>> result = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            boolean hidden = !values.get(i).equals(shown.get(i));
            String number = " (" + (known.indexOf(values.get(i)) + 1) + ")";
            result.add(hidden ? shown.get(i).map(text -> text + number) : shown.get(i));
        }
        return List.copyOf(result);
    }

    /** Tells whether all environments are alike. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Returns what differs, by object in the order in which the first environment has them. */
    public List<Row> rows() {
        return rows;
    }

    /** Returns the table in Markdown, for a review. */
    public String toMarkdown() {
        return table(field -> field).markdown();
    }

    /** Returns the table as text. */
    @Override
    public String toString() {
        return table(TextTable::shortened).plain();
    }

    private TextTable table(UnaryOperator<String> path) {
        List<String> header = new ArrayList<>(List.of("object", "field"));
        header.addAll(environments);
        TextTable table = new TextTable(header.toArray(String[]::new));
        String last = "";
        for (Row row : rows) {
            List<String> cells = new ArrayList<>();
            cells.add(row.object().equals(last) ? "" : row.object());
            cells.add(path.apply(row.field()));
            row.values().forEach(value -> cells.add(value.map(TextTable::cut).orElse("-")));
            table.row(cells);
            last = row.object();
        }
        return table;
    }
}
