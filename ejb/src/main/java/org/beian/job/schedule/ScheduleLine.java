package org.beian.job.schedule;

import java.time.Instant;
import java.time.LocalDate;
import org.beian.job.definition.ScheduleInterval;
import org.beian.job.execution.JobLine;

/**
 * View of a scheduled job for the operator.
 *
 * @param day of the month or of the week, Monday 1
 * @param hour in Shanghai
 * @param next first day of the period that comes next
 * @param nextAt when that is due; null while it is off
 * @param lastPeriod first day of the period that it was started for last; null before the first
 * @param last the job of that period; null before the first
 * @param version for {@link JobSchedules#change}
 */
public record ScheduleLine(
        String name,
        ScheduleInterval rhythm,
        int day,
        int hour,
        boolean enabled,
        LocalDate next,
        Instant nextAt,
        LocalDate lastPeriod,
        JobLine last,
        int version) {}
