package org.beian.web.domainregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.beian.domainregister.statistics.DomainStatistics;
import org.beian.domainregister.statistics.StatisticsDimension;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.junit.jupiter.api.Test;

/** Tests of how often one request counts the running month. */
@Clause("20.2")
class StatisticsReadingTest {

    private static final Instant NOW = Instant.parse("2026-05-10T02:00:00Z");
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final List<DomainStatistics.Row> TOP =
            List.of(new DomainStatistics.Row("cn", 5, 1, 0));

    private final List<String> counted = new ArrayList<>();
    private final DomainStatistics statistics =
            new DomainStatistics() {
                @Override
                public Running running() {
                    counted.add("month");
                    return new Running(new Month(MAY, NOW, 5, 1, 0, 1, 0, 0, 0), TOP);
                }

                @Override
                public List<Row> runningRows(StatisticsDimension dimension) {
                    counted.add(dimension.name());
                    return List.of();
                }

                @Override
                public List<Row> rows(YearMonth month, StatisticsDimension dimension) {
                    return List.of();
                }
            };
    private final StatisticsReading reading =
            new StatisticsReading(statistics, Clock.fixed(NOW, Shanghai.ZONE));

    @Test
    void countsTheRunningMonthOnceWithItsTopLevels() {
        assertThat(reading.running().total()).isEqualTo(5);
        assertThat(reading.rows(MAY, StatisticsDimension.TOP_LEVEL)).isEqualTo(TOP);
        assertThat(reading.rows(MAY, StatisticsDimension.TOP_LEVEL)).isEqualTo(TOP);
        assertThat(reading.running().added()).isEqualTo(1);
        assertThat(counted).containsExactly("month");
    }

    @Test
    void countsAnotherDimensionOnce() {
        reading.rows(MAY, StatisticsDimension.PROVINCE);
        reading.rows(MAY, StatisticsDimension.PROVINCE);
        reading.rows(MAY.minusMonths(1), StatisticsDimension.PROVINCE);
        assertThat(counted).containsExactly("PROVINCE");
    }
}
