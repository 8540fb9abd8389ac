package org.beian.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.notice.MailLine;
import org.beian.notice.MailState;
import org.beian.notice.MailView;
import org.beian.notice.NoticeRefusal;
import org.beian.notice.OutboxAdministration;
import org.beian.web.page.component.PageErrors;

/** Backing bean of the outbox by state, and of the page of one mail. */
@Named
@RequestScoped
public class OutboxPage {

    private static final int PAGE = 50;

    @Inject OutboxAdministration desk;
    @Inject OperatorActs acts;

    private List<MailLine> mails;
    private Map<MailState, Long> counts;
    private MailView mail;

    /** View action: performs the action of the pressed button. */
    public void act() {
        acts.when("retry", desk::retry, "mail.retried");
        acts.when("park", desk::park, "mail.parked");
    }

    /** View action: answers 404 when the mail in the URL does not exist. */
    public void load() {
        if (PageErrors.ifThere(this::getMail).isEmpty()) {
            PageErrors.notFound();
        }
    }

    public List<MailLine> getMails() {
        if (mails == null) {
            mails = desk.list(getState(), acts.number("before").orElse(null), PAGE);
        }
        return mails;
    }

    /** The state in the URL; null for all and for an unknown one. */
    public MailState getState() {
        return Stream.of(MailState.values())
                .filter(state -> state.name().equals(acts.parameter("state")))
                .findFirst()
                .orElse(null);
    }

    public MailState[] getStates() {
        return MailState.values();
    }

    public long count(MailState state) {
        if (counts == null) {
            counts = desk.counts();
        }
        return counts.get(state);
    }

    /** Id before which the older mails begin; null when there are none. */
    public Long getOlder() {
        return getMails().size() < PAGE ? null : getMails().get(PAGE - 1).id();
    }

    /** Whether the list begins with the newest. */
    public boolean isNewest() {
        return acts.number("before").isEmpty();
    }

    /** The mail in the URL; showing it is logged. */
    public MailView getMail() {
        if (mail == null) {
            mail = desk.open(acts.number("id").orElseThrow(NoticeRefusal.MAIL_UNKNOWN::of));
        }
        return mail;
    }

    /** Colour of a state's chip. */
    public String kind(MailState state) {
        return switch (state) {
            case WAITING, SENDING -> "info";
            case SENT -> "good";
            case HELD -> "warn";
            case PARKED -> "bad";
        };
    }
}
