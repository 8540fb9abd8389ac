package org.beian.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.Map;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.batch.job.JobControl;
import org.beian.job.schedule.JobSchedules;
import org.beian.job.schedule.ScheduleLine;
import org.beian.notice.MailState;
import org.beian.notice.OutboxAdministration;
import org.beian.notice.waiting.WaitingKind;
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

    private Map<MailState, Long> counts;
    private ScheduleLine next;

    /** Whether the user is an operator. */
    public boolean isShown() {
        return callers.current().has(Roles.OPERATOR);
    }

    public long getRunning() {
        return desk.running();
    }

    /** Number of jobs that failed or were interrupted and were not started again. */
    public long getFailed() {
        return desk.toBeHandled();
    }

    /** Number of mails that wait to be sent. */
    public long getWaitingMails() {
        return counts().get(MailState.WAITING);
    }

    /** Number of mails that were refused for good and that no operator has left unsent. */
    public long getParkedMails() {
        return waiting.of(WaitingKind.PARKED_MAIL).all();
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

    private Map<MailState, Long> counts() {
        if (counts == null) {
            counts = mails.counts();
        }
        return counts;
    }
}
