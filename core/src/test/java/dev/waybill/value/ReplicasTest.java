package dev.waybill.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class ReplicasTest {

    @Test
    void percentIsZeroOrMore() {
        assertThat(Percent.of(25)).hasToString("25%").isEqualTo(Percent.of(25));
        assertThat(Percent.of(250).value()).isEqualTo(250);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percent.of(-1))
                .withMessage("Percent -1: a percentage is 0 or more.");
    }

    @Test
    void aNumberIsNotAShare() {
        assertThat(IntOrPercent.of(1)).hasToString("1").isEqualTo(IntOrPercent.of(1));
        assertThat(IntOrPercent.of(Percent.of(1)))
                .hasToString("1%")
                .isEqualTo(IntOrPercent.of(Percent.of(1)))
                .isNotEqualTo(IntOrPercent.of(1));
        assertThat(IntOrPercent.of(Percent.of(25)).isPercent()).isTrue();
        assertThat(IntOrPercent.of(3).isPercent()).isFalse();
        assertThat(IntOrPercent.of(3).value()).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntOrPercent.of(-1))
                .withMessage("Count -1: a number of pods is 0 or more.");
        assertThatNullPointerException()
                .isThrownBy(() -> IntOrPercent.of((Percent) null))
                .withMessage("share");
    }

    @Test
    void rangeHasItsBoundsInOrder() {
        assertThat(Range.between(2, 10)).hasToString("2..10");
        assertThat(Range.between(0, 1).max()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Range.between(10, 2))
                .withMessage("Range between 10 and 2: the minimum is above the maximum. Write between(2, 10).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Range.between(-1, 2))
                .withMessage("Range between -1 and 2: the minimum is 0 or more.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Range.between(0, 0))
                .withMessage("Range between 0 and 0: the maximum is 1 or more: an autoscaler never stops the last "
                        + "replica for good.");
    }
}
