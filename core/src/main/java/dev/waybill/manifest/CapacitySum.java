package dev.waybill.manifest;

import dev.waybill.value.Cpu;
import dev.waybill.value.Memory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Rows added up. */
final class CapacitySum {
    private CapacitySum() {}

    static CapacityRow of(String app, String name, boolean perNode, List<CapacityRow> rows) {
        long fewest = 0;
        long most = 0;
        List<String> notes = new ArrayList<>();
        for (CapacityRow row : rows) {
            fewest += row.fewestPods();
            most += row.mostPods();
            notes.addAll(row.notes());
        }
        return new CapacityRow(
                app,
                name,
                "",
                perNode,
                fewest,
                most,
                cpu(rows, CapacityRow::cpuRequest),
                cpu(rows, CapacityRow::cpuLimit),
                memory(rows, CapacityRow::memoryRequest),
                memory(rows, CapacityRow::memoryLimit),
                memory(rows, CapacityRow::storage),
                notes);
    }

    private static CapacityAmount<Cpu> cpu(List<CapacityRow> rows, Function<CapacityRow, CapacityAmount<Cpu>> column) {
        return sum(rows, column, Cpu::millicores, CapacityUnits::cpu);
    }

    private static CapacityAmount<Memory> memory(
            List<CapacityRow> rows, Function<CapacityRow, CapacityAmount<Memory>> column) {
        return sum(rows, column, Memory::bytes, CapacityUnits::memory);
    }

    private static <T> CapacityAmount<T> sum(
            List<CapacityRow> rows,
            Function<CapacityRow, CapacityAmount<T>> column,
            Function<T, Long> number,
            Function<BigDecimal, T> value) {
        BigDecimal minimum = BigDecimal.ZERO;
        BigDecimal maximum = BigDecimal.ZERO;
        boolean stated = false;
        List<String> silent = new ArrayList<>();
        for (CapacityRow row : rows) {
            CapacityAmount<T> amount = column.apply(row);
            minimum = minimum.add(BigDecimal.valueOf(number.apply(amount.atMinimum())));
            maximum = maximum.add(BigDecimal.valueOf(number.apply(amount.atMaximum())));
            stated |= amount.isStated();
            silent.addAll(amount.silent());
        }
        return new CapacityAmount<>(value.apply(minimum), value.apply(maximum), stated, silent);
    }
}
