package org.beian.enforcement.proceeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.beian.law.Clause;
import org.junit.jupiter.api.Test;

/** Tests of the comparison of measures. */
@Clause("16.3")
class MeasuresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static Measures of(Long yuan, LocalDate until, MeasureKind... kinds) {
        Set<MeasureKind> all = EnumSet.noneOf(MeasureKind.class);
        all.addAll(Set.of(kinds));
        return new Measures(all, yuan, until);
    }

    @Test
    void areNotHeavierThanTheSame() {
        Measures all = of(5_000L, DAY, MeasureKind.values());
        assertThat(all.isHeavierThan(all)).isFalse();
        assertThat(all.kinds()).containsExactly(MeasureKind.values());
        assertThat(new Measures().isHeavierThan(all)).isFalse();
    }

    @Test
    void areHeavierByAnotherKindAHigherFineOrLessTime() {
        Measures fine = of(5_000L, null, MeasureKind.FINE);
        assertThat(of(5_001L, null, MeasureKind.FINE).isHeavierThan(fine)).isTrue();
        assertThat(of(4_999L, null, MeasureKind.FINE).isHeavierThan(fine)).isFalse();
        assertThat(of(null, null, MeasureKind.WARNING).isHeavierThan(fine)).isTrue();
        Measures mend = of(null, DAY, MeasureKind.RECTIFICATION);
        assertThat(of(null, DAY.minusDays(1), MeasureKind.RECTIFICATION).isHeavierThan(mend))
                .isTrue();
        assertThat(of(null, DAY.plusDays(1), MeasureKind.RECTIFICATION).isHeavierThan(mend))
                .isFalse();
    }
}
