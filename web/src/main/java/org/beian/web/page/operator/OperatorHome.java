package org.beian.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.Map;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.batch.job.JobDesk;
import org.beian.job.schedule.JobSchedules;
import org.beian.job.schedule.ScheduleLine;
import org.beian.notice.MailDesk;
import org.beian.notice.MailState;

/** The operator's figures: jobs, mails, what comes next, and whether jobs can start at all. */
@Named
@RequestScoped
public class OperatorHome {

    @Inject Callers callers;
    @Inject JobDesk desk;
    @Inject JobSchedules schedules;
    @Inject MailDesk mails;

    private Map<MailState, Long> counts;
    private ScheduleLine next;

    /** Whether the user is an operator. */
    public boolean isShown() {
        return callers.current().has(Roles.OPERATOR);
    }

    public long getRunning() {
        return desk.running();
    }

    /** Failed or interrupted, and not started again. */
    public long getFailed() {
        return desk.toBeHandled();
    }

    /** Mails that wait to be sent. */
    public long getWaitingMails() {
        return counts().get(MailState.WAITING);
    }

    /** Mails that were refused for good. */
    public long getParkedMails() {
        return counts().get(MailState.PARKED);
    }

    /** What starts by itself next; null when nothing does. */
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

    /** Whether jobs can start; that the database answers is seen by this page. */
    public boolean isHealthy() {
        return desk.repositoryAnswers();
    }

    private Map<MailState, Long> counts() {
        if (counts == null) {
            counts = mails.counts();
        }
        return counts;
    }
}
