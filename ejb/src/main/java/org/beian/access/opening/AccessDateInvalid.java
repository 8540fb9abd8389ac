package org.beian.access.opening;

import java.time.LocalDate;
import org.beian.law.Declined;

/** An access cannot be opened or stopped on that day: it lies ahead, or before the act could be. */
public class AccessDateInvalid extends Declined {

    private static final long serialVersionUID = 1L;

    AccessDateInvalid(LocalDate day, LocalDate earliest) {
        super(Kind.UNPROCESSABLE, "ACCESS_DATE_INVALID", "11.3", day, earliest);
    }
}
