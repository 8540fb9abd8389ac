package org.beian.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.beian.persistence.InstantConverter;
import org.junit.jupiter.api.Test;

class ShanghaiTest {

    @Test
    void dayChangesAtMidnightInShanghai() {
        assertThat(Shanghai.date(Instant.parse("2026-11-23T15:59:59.999999999Z")))
                .isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(Shanghai.date(Instant.parse("2026-11-23T16:00:00Z")))
                .isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void dayHasTwoEnds() {
        LocalDate leapDay = LocalDate.of(2028, 2, 29);
        assertThat(Shanghai.startOfDay(leapDay)).isEqualTo("2028-02-28T16:00:00Z");
        assertThat(Shanghai.endOfDay(leapDay)).isEqualTo("2028-02-29T16:00:00Z");
    }

    @Test
    void columnHoldsUtcWithMicroseconds() {
        InstantConverter column = new InstantConverter();
        LocalDateTime stored =
                column.convertToDatabaseColumn(Instant.parse("2026-11-24T01:02:03.123456789Z"));
        assertThat(stored).isEqualTo("2026-11-24T01:02:03.123456");
        assertThat(column.convertToEntityAttribute(stored))
                .isEqualTo("2026-11-24T01:02:03.123456Z");
        assertThat(column.convertToDatabaseColumn(null)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isNull();
    }
}
