package org.beian.job.definition;

import org.beian.job.JobRefusal;
import org.beian.law.RequestRejected;

/**
 * When a job starts by itself, in Shanghai.
 *
 * @param day of the month (1 to 28) or of the week (1 to 7, Monday first); 1 where every day is one
 * @param hour 0 to 23
 * @param makesUp whether a period that was missed is made up for; else only the latest is done
 */
public record JobPlan(Rhythm rhythm, int day, int hour, boolean makesUp) {

    private static final int LAST_HOUR = 23;

    /**
     * @throws RequestRejected {@link JobRefusal#JOB_PLAN_INVALID} when there is no such day or hour
     */
    public JobPlan {
        if (day < 1 || day > rhythm.days() || hour < 0 || hour > LAST_HOUR) {
            throw JobRefusal.JOB_PLAN_INVALID.of(rhythm.days());
        }
    }
}
