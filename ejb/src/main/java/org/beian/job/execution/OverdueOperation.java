package org.beian.job.execution;

import static org.beian.account.Roles.MINISTRY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.beian.job.JobRefusal;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.notice.Mail;
import org.beian.notice.MailLine;
import org.beian.notice.NoticeRefusal;
import org.beian.notice.waiting.Escalations;
import org.beian.value.Authority;

/**
 * Reading by the ministry of the jobs and mails that no operator looked at by the last day, as long
 * as nobody does (B1).
 */
@Stateless
@RolesAllowed(MINISTRY)
public class OverdueOperation {

    @Inject EntityManager em;
    @Inject JobList jobs;
    @Inject Escalations escalations;

    /**
     * @throws RequestRejected {@link JobRefusal#JOB_UNKNOWN} when there is none, or it is not
     *     overdue
     */
    @Clause("B1")
    public JobLine job(Long id) {
        return Optional.ofNullable(id)
                .filter(job -> escalations.isWith(Authority.MINISTRY, "JOB", job))
                .flatMap(jobs::find)
                .orElseThrow(() -> JobRefusal.JOB_UNKNOWN.of(String.valueOf(id)));
    }

    /**
     * A mail with masked recipient and without its text, which is not for the ministry.
     *
     * @throws RequestRejected {@link NoticeRefusal#MAIL_UNKNOWN} when there is none, or it is not
     *     overdue
     */
    @Clause("B1")
    public MailLine mail(Long id) {
        return Optional.ofNullable(id)
                .filter(mail -> escalations.isWith(Authority.MINISTRY, "MAIL", mail))
                .map(mail -> em.find(Mail.class, mail))
                .map(MailLine::masked)
                .orElseThrow(NoticeRefusal.MAIL_UNKNOWN::of);
    }
}
