package org.beian.job.definition;

import org.beian.law.Declined;

/** There is no job with that name or number. */
public class NoSuchJob extends Declined {

    private static final long serialVersionUID = 1L;

    public NoSuchJob(Object asked) {
        super(Kind.NOT_FOUND, "JOB_UNKNOWN", null, asked);
    }
}
