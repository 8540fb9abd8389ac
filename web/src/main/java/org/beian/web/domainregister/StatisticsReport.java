package org.beian.web.domainregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.statistics.DomainStatistics;
import org.beian.domainregister.statistics.StatisticsDimension;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.letter.ReportTable;
import org.beian.letter.ReportText;
import org.beian.party.Authorities;
import org.beian.party.Unit;
import org.beian.party.Units;

/** Statistics report of a month (统计报告) for print. */
@ApplicationScoped
@Clause("20.2")
public class StatisticsReport {

    @Inject DomainStatistics statistics;
    @Inject StatisticsTables tables;
    @Inject Units units;

    /**
     * The content of the report.
     *
     * @throws RequestRejected {@link DomainRefusal#STATISTICS_NOT_MADE} when that month was not
     *     made
     */
    public ReportText text(YearMonth asked, Locale locale) {
        DomainStatistics.Month month = statistics.of(asked);
        return new ReportText(
                StatisticsTables.text("printed", locale, asked.toString()),
                tables.made(month, locale),
                tables.figures(month, locale),
                drawn(asked, locale),
                units.byCode(Authorities.MINISTRY).map(Unit::name).orElse(""),
                Shanghai.date(month.madeAt()),
                locale);
    }

    private List<ReportTable> drawn(YearMonth asked, Locale locale) {
        List<DomainStatistics.Month> until =
                statistics.months().stream().filter(each -> !each.month().isAfter(asked)).toList();
        List<ReportTable> drawn = new ArrayList<>();
        drawn.add(tables.trend(until, locale));
        for (StatisticsDimension dimension : StatisticsDimension.values()) {
            drawn.add(tables.totals(asked, dimension, locale));
            drawn.add(tables.changes(asked, dimension, locale));
        }
        return drawn;
    }
}
