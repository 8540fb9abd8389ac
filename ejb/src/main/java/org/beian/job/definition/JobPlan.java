package org.beian.job.definition;

import org.beian.job.JobRefusal;
import org.beian.law.RequestRejected;

/**
 * Plan of the starts of a job: interval, day and hour, in Shanghai time.
 *
 * @param day of the month (1 to 28) or of the week (1 to 7, Monday first); 1 for a daily job
 * @param hour 0 to 23
 * @param makesUp whether missed periods are made up for; else only the latest one is done
 */
public record JobPlan(ScheduleInterval rhythm, int day, int hour, boolean makesUp) {

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
