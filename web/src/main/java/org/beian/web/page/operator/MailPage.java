package org.beian.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.LongConsumer;
import org.beian.notice.MailView;
import org.beian.notice.NoticeRefusal;
import org.beian.notice.OutboxAdministration;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;

/** Backing bean of the page of one mail. */
@Named
@RequestScoped
public class MailPage {

    @Inject OutboxAdministration desk;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private MailView mail;

    /** View action: answers 404 when the mail in the URL does not exist. */
    public void load() {
        if (PageErrors.ifThere(this::getMail).isEmpty()) {
            PageErrors.notFound();
        }
    }

    /** The mail in the URL; showing it is logged. */
    public MailView getMail() {
        if (mail == null) {
            mail = desk.open(number());
        }
        return mail;
    }

    /** Whether the mail may be sent again, or was to be when the button was pressed. */
    public boolean isRetryable() {
        return PageErrors.isActing() || getMail().line().state().mayRetry();
    }

    /** Whether the mail may be set aside, or was to be when the button was pressed. */
    public boolean isParkable() {
        return PageErrors.isActing() || getMail().line().state().mayPark();
    }

    /** Whether the mail may be left unsent, or was to be when the button was pressed. */
    public boolean isSettleable() {
        return PageErrors.isActing() || getMail().line().maySettle();
    }

    public void settle() {
        act(desk::settle, "mail.settled");
    }

    public void retry() {
        act(desk::retry, "mail.retried");
    }

    public void park() {
        act(desk::park, "mail.parked");
    }

    private void act(LongConsumer one, String done) {
        if (declines.attempt(() -> one.accept(number()))) {
            declines.done("Operator", done);
            PageErrors.goSaying("/operator/outbox.xhtml");
        }
    }

    private long number() {
        return Addressed.id(id).orElseThrow(NoticeRefusal.MAIL_UNKNOWN::of);
    }
}
