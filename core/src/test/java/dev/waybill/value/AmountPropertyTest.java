package dev.waybill.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class AmountPropertyTest {

    @Property
    void millicoresReadBack(@ForAll @LongRange(min = 0) long millicores) {
        Cpu cpu = Cpu.millicores(millicores);
        assertThat(Cpu.of(cpu.text())).isEqualTo(cpu).hasToString(cpu.text());
    }

    @Property
    void binarySizesReadBack(@ForAll @LongRange(min = 0, max = (1L << 23) - 1) long count) {
        for (Memory size : new Memory[] {
            Memory.bytes(count),
            Memory.kibibytes(count),
            Memory.mebibytes(count),
            Memory.gibibytes(count),
            Memory.tebibytes(count)
        }) {
            assertThat(Memory.of(size.text())).isEqualTo(size).hasToString(size.text());
        }
    }

    @Property
    void cpuComparesAsItsCores(@ForAll @LongRange(min = 0) long left, @ForAll @LongRange(min = 0) long right) {
        String leftCores = BigDecimal.valueOf(left, 3).toPlainString();
        assertThat(Integer.signum(Cpu.of(leftCores).compareTo(Cpu.millicores(right))))
                .isEqualTo(BigDecimal.valueOf(left).compareTo(BigDecimal.valueOf(right)));
    }

    @Property
    void quantitiesCompareAsTheirDecimals(@ForAll("decimals") BigDecimal left, @ForAll("decimals") BigDecimal right) {
        Quantity leftQuantity = Quantity.of(left.toPlainString());
        Quantity rightQuantity = Quantity.of(right.movePointRight(3).toPlainString() + "m");
        assertThat(leftQuantity.amount()).isEqualByComparingTo(left);
        assertThat(leftQuantity.compareTo(rightQuantity)).isEqualTo(left.compareTo(right));
        assertThat(leftQuantity.equals(rightQuantity)).isEqualTo(left.compareTo(right) == 0);
    }

    @Property
    void whateverIsAcceptedKeepsItsText(@ForAll("quantityLike") String text) {
        try {
            Quantity quantity = Quantity.of(text);
            assertThat(quantity.text()).isEqualTo(text);
            assertThat(Quantity.of(quantity.amount().toPlainString())).isEqualTo(quantity);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("Quantity '");
        }
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1_000_000, 1_000_000),
                        Arbitraries.integers().between(0, 6))
                .as(BigDecimal::valueOf);
    }

    @Provide
    Arbitrary<String> quantityLike() {
        return Arbitraries.strings().withChars("0123456789.+-eEinumkKMGTP ").ofMaxLength(12);
    }
}
