package org.beian.domainregister.statistics;

import java.time.YearMonth;
import org.beian.law.Declined;

/** The statistics of that month were not made. */
public class StatisticsNotMade extends Declined {

    private static final long serialVersionUID = 1L;

    StatisticsNotMade(YearMonth month) {
        super(Kind.NOT_FOUND, "STATISTICS_NOT_MADE", "20.2", month);
    }
}
