package org.beian.domainregister.statistics;

import java.time.YearMonth;
import org.beian.law.Declined;

/** A month is counted once it is over. */
public class MonthNotOver extends Declined {

    private static final long serialVersionUID = 1L;

    MonthNotOver(YearMonth month) {
        super(Kind.CONFLICT, "MONTH_NOT_OVER", "20.2", month);
    }
}
