package org.beian.access.application;

import java.time.LocalDate;
import org.beian.law.Declined;

/** Nobody of that name is on the provider's roster of dedicated officers on that day. */
public class OfficerNotRostered extends Declined {

    private static final long serialVersionUID = 1L;

    OfficerNotRostered(String name, LocalDate day) {
        super(Kind.UNPROCESSABLE, "OFFICER_NOT_ROSTERED", "7.1", name, day);
    }
}
