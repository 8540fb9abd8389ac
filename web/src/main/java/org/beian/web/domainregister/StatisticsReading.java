package org.beian.web.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.beian.domainregister.statistics.DomainStatistics;
import org.beian.domainregister.statistics.StatisticsDimension;
import org.beian.law.Clause;
import org.beian.law.Shanghai;

/**
 * Reading of monthly domain statistics for one request, the running month included, which is
 * counted once for the request.
 */
@RequestScoped
@Clause("20.2")
public class StatisticsReading {

    private DomainStatistics statistics;
    private Clock clock;
    private DomainStatistics.Running running;
    private final Map<StatisticsDimension, List<DomainStatistics.Row>> rows =
            new EnumMap<>(StatisticsDimension.class);

    protected StatisticsReading() {}

    @Inject
    StatisticsReading(DomainStatistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    /** The running month in Shanghai. */
    public YearMonth runningMonth() {
        return YearMonth.from(Shanghai.date(clock.instant()));
    }

    public boolean isRunning(YearMonth month) {
        return month.equals(runningMonth());
    }

    /** The running month as it stands now. */
    public DomainStatistics.Month running() {
        return counted().month();
    }

    private DomainStatistics.Running counted() {
        if (running == null) {
            running = statistics.running();
        }
        return running;
    }

    /** The rows of one dimension, the largest first. */
    public List<DomainStatistics.Row> rows(YearMonth month, StatisticsDimension dimension) {
        if (!isRunning(month)) {
            return statistics.rows(month, dimension);
        }
        return dimension == StatisticsDimension.TOP_LEVEL
                ? counted().topLevels()
                : rows.computeIfAbsent(dimension, statistics::runningRows);
    }
}
