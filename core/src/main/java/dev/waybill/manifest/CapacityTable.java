package dev.waybill.manifest;

import dev.waybill.value.Cpu;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A bill for people: a row of cells for each row of figures, and what the figures leave out. */
final class CapacityTable {
    private static final List<String> HEAD =
            List.of("app", "object", "pods", "CPU", "CPU limit", "memory", "memory limit", "storage");

    private final List<List<String>> cells = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private CapacityTable() {}

    static CapacityTable of(Capacity capacity) {
        CapacityTable table = new CapacityTable();
        table.cells.add(HEAD);
        boolean shared = namespaces(capacity.rows()) > 1;
        table.rows(capacity.rows(), false, shared);
        table.cells.add(cells(capacity.total(), false));
        if (table.rows(capacity.rows(), true, shared)) {
            table.cells.add(cells(capacity.perNode(), false));
        }
        table.remarks(capacity);
        return table;
    }

    private static int namespaces(List<CapacityRow> rows) {
        Set<String> namespaces = new LinkedHashSet<>();
        rows.forEach(row -> namespaces.add(row.namespace()));
        return namespaces.size();
    }

    private boolean rows(List<CapacityRow> rows, boolean perNode, boolean shared) {
        boolean any = false;
        for (CapacityRow row : rows) {
            if (row.isPerNode() == perNode) {
                cells.add(cells(row, shared));
                any = true;
            }
        }
        return any;
    }

    private static List<String> cells(CapacityRow row, boolean shared) {
        boolean sum = row.name().equals(row.app()) || row.app().isEmpty();
        String name = shared && !row.namespace().isEmpty() ? row.name() + " in " + row.namespace() : row.name();
        return List.of(
                row.app().isEmpty() ? row.name() : row.app(),
                sum ? "" : name,
                pods(row),
                cell(row.cpuRequest(), Cpu::text),
                cell(row.cpuLimit(), Cpu::text),
                cell(row.memoryRequest(), CapacityUnits::text),
                cell(row.memoryLimit(), CapacityUnits::text),
                cell(row.storage(), CapacityUnits::text));
    }

    private static String pods(CapacityRow row) {
        if (row.mostPods() == 0 && row.name().startsWith("PersistentVolumeClaim ")) {
            return "";
        }
        return range(Long.toString(row.fewestPods()), Long.toString(row.mostPods()))
                + (row.isPerNode() ? " per node" : "");
    }

    private static <T> String cell(CapacityAmount<T> amount, Function<T, String> text) {
        if (!amount.isStated()) {
            return amount.isWhole() ? "" : "-";
        }
        String more = amount.isWhole() ? "" : "+";
        return range(text.apply(amount.atMinimum()), text.apply(amount.atMaximum())) + more;
    }

    private static String range(String least, String most) {
        return least.equals(most) ? most : least + " to " + most;
    }

    private void remarks(Capacity capacity) {
        List<CapacityRow> sums = List.of(capacity.total(), capacity.perNode());
        silent("No CPU request", sums, CapacityRow::cpuRequest);
        silent("No CPU limit", sums, CapacityRow::cpuLimit);
        silent("No memory request", sums, CapacityRow::memoryRequest);
        silent("No memory limit", sums, CapacityRow::memoryLimit);
        silent("No size", sums, CapacityRow::storage);
        if (!remarks.isEmpty()) {
            remarks.add(0, "A '-' stands for no amount, a '+' for a sum without these:");
        }
        sums.forEach(sum -> remarks.addAll(sum.notes()));
    }

    private <T> void silent(String words, List<CapacityRow> sums, Function<CapacityRow, CapacityAmount<T>> column) {
        List<String> silent = new ArrayList<>();
        sums.forEach(sum -> silent.addAll(column.apply(sum).silent()));
        if (!silent.isEmpty()) {
            remarks.add(words + ": " + String.join("; ", silent) + ".");
        }
    }

    String toText() {
        int[] widths = new int[HEAD.size()];
        for (List<String> row : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(
                        widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : cells) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = row.get(i);
                line.append(cell).append(" ".repeat(widths[i] - cell.codePointCount(0, cell.length()) + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        if (!remarks.isEmpty()) {
            text.append('\n');
        }
        remarks.forEach(remark -> text.append(remark).append('\n'));
        return text.toString();
    }

    String toMarkdown() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            for (String cell : cells.get(i)) {
                text.append("| ").append(escaped(cell)).append(cell.isEmpty() ? "" : " ");
            }
            text.append("|\n");
            if (i == 0) {
                text.append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
            }
        }
        if (!remarks.isEmpty()) {
            text.append('\n');
        }
        remarks.forEach(remark -> text.append("- ").append(escaped(remark)).append('\n'));
        return text.toString();
    }

    private static String escaped(String cell) {
        return cell.replace("|", "\\|").replace("<", "&lt;").replace("~", "\\~").replace("*", "\\*");
    }
}
