package org.beian.job.definition;

import org.beian.law.Declined;

/** A job cannot be planned for such a day or hour. */
public class JobPlanInvalid extends Declined {

    private static final long serialVersionUID = 1L;

    JobPlanInvalid(int days) {
        super(Kind.UNPROCESSABLE, "JOB_PLAN_INVALID", null, days);
    }
}
