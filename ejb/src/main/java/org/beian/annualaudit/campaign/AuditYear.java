package org.beian.annualaudit.campaign;

import java.time.LocalDate;
import java.time.Month;

/**
 * Bounds of the audit of a year, which is opened in its year and may be answered a little later.
 */
final class AuditYear {

    private AuditYear() {}

    /** Last day of the first quarter, in which audits open where no frame says otherwise. */
    static LocalDate opensBy(int year) {
        return LocalDate.of(year, Month.MARCH, 31);
    }

    /** Last day that sponsors may be given: the end of the quarter in which the next audit is. */
    static LocalDate lastAnswer(int year) {
        return LocalDate.of(year + 1, Month.MARCH, 31);
    }
}
