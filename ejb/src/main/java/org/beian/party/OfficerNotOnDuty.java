package org.beian.party;

import org.beian.law.Declined;

/** Who is not on duty can neither hand over nor take over. */
public class OfficerNotOnDuty extends Declined {

    private static final long serialVersionUID = 1L;

    OfficerNotOnDuty(String name) {
        super(Kind.CONFLICT, "OFFICER_NOT_ON_DUTY", "7.1", name);
    }
}
