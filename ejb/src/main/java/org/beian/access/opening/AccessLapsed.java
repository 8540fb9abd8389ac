package org.beian.access.opening;

import java.time.LocalDate;
import org.beian.law.Declined;

/** The pre-assignment lapsed: the addresses are no longer kept for the application. */
public class AccessLapsed extends Declined {

    private static final long serialVersionUID = 1L;

    AccessLapsed(Long id, LocalDate lapsedOn) {
        super(Kind.CONFLICT, "ACCESS_LAPSED", "11.2", id, lapsedOn);
    }
}
