package org.beian.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.batch.job.JobControl;
import org.beian.job.schedule.JobSchedules;
import org.beian.job.schedule.ScheduleLine;
import org.beian.notice.MailState;
import org.beian.notice.OutboxAdministration;
import org.beian.notice.waiting.WaitingCounts;
import org.beian.notice.waiting.WaitingKind;
import org.beian.web.page.figure.Figures;
import org.beian.web.page.frame.InTrayCounts;

/**
 * Backing bean of the operator's figures on the home page: jobs, mails and the next scheduled
 * start.
 */
@Named
@RequestScoped
public class OperatorHome {

    @Inject Callers callers;
    @Inject JobControl desk;
    @Inject JobSchedules schedules;
    @Inject OutboxAdministration mails;
    @Inject InTrayCounts waiting;
    @Inject Figures figures;

    private ScheduleLine next;

    /** Whether the user is an operator. */
    public boolean isShown() {
        return callers.current().has(Roles.OPERATOR);
    }

    /** Number of jobs under way; null while it is not known. */
    public Long getRunning() {
        return figures.ofUnit("jobsRunning", desk::running).orElse(null);
    }

    /** Number of jobs that failed or were interrupted and were not started again; or null. */
    public Long getFailed() {
        return figures.ofUnit("jobsFailed", desk::toBeHandled).orElse(null);
    }

    /** Number of mails that wait to be sent; or null. */
    public Long getWaitingMails() {
        return figures.ofUnit("mailCounts", mails::counts)
                .map(counts -> counts.get(MailState.WAITING))
                .orElse(null);
    }

    /** Number of mails that were refused for good and that no operator has left unsent. */
    public long getParkedMails() {
        return waiting.of(WaitingKind.PARKED_MAIL).map(WaitingCounts::all).orElse(0);
    }

    /** The next scheduled start; null when there is none. */
    public ScheduleLine getNext() {
        if (next == null) {
            next =
                    schedules.list().stream()
                            .filter(ScheduleLine::enabled)
                            .min(Comparator.comparing(ScheduleLine::nextAt))
                            .orElse(null);
        }
        return next;
    }
}
