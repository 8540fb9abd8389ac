package org.beian.monitoring;

/**
 * Backlog at one moment, of all provinces, units and nodes.
 *
 * @param reviewWaiting applications under review
 * @param reviewOverdue those of them past their deadline
 * @param mailsWaiting mails to be sent, now or after a pause
 * @param mailsFailed those of them of which an attempt failed
 * @param mailsParked mails that are sent no more unless the operator says so
 * @param mailsDelay seconds since the time at which the oldest waiting mail was due
 * @param jobsRunning jobs under way
 * @param jobsFailed jobs whose last run failed, without a later one of the same parameters
 * @param jobsSilent jobs that should run and show no sign of life
 * @param importsQueued imports whose job has not begun
 * @param importsRunning imports whose job is under way
 * @param importsAge seconds since the oldest of these two came in
 */
public record Backlog(
        long reviewWaiting,
        long reviewOverdue,
        long mailsWaiting,
        long mailsFailed,
        long mailsParked,
        long mailsDelay,
        long jobsRunning,
        long jobsFailed,
        long jobsSilent,
        long importsQueued,
        long importsRunning,
        long importsAge) {}
