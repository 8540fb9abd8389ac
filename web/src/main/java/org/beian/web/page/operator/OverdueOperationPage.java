package org.beian.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.job.execution.JobLine;
import org.beian.job.execution.OverdueOperation;
import org.beian.law.Clause;
import org.beian.notice.MailLine;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the ministry's pages of a job and of a mail that no operator looked at by the
 * last day; they are for reading.
 */
@Named
@RequestScoped
@Clause("B1")
public class OverdueOperationPage {

    @Inject OverdueOperation overdue;
    @Inject Addressed address;

    private JobLine job;
    private MailLine mail;

    /** Answers 404 where the job in the URL is not overdue. */
    public void enterJob() {
        if (PageErrors.ifThere(this::getJob).isEmpty()) {
            PageErrors.notFound();
        }
    }

    /** Answers 404 where the mail in the URL is not overdue. */
    public void enterMail() {
        if (PageErrors.ifThere(this::getMail).isEmpty()) {
            PageErrors.notFound();
        }
    }

    /** The job in the URL. */
    public JobLine getJob() {
        if (job == null) {
            job = overdue.job(address.number("id"));
        }
        return job;
    }

    /** The mail in the URL. */
    public MailLine getMail() {
        if (mail == null) {
            mail = overdue.mail(address.number("id"));
        }
        return mail;
    }
}
