package org.beian.job.schedule;

import org.beian.law.Declined;

/** Somebody else changed the plan since the caller last saw it. */
public class JobPlanStale extends Declined {

    private static final long serialVersionUID = 1L;

    JobPlanStale() {
        super(Kind.STALE, "JOB_PLAN_STALE", null);
    }
}
