package org.beian.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.beian.notice.MailLine;
import org.beian.notice.MailState;
import org.beian.notice.OutboxAdministration;
import org.beian.value.EmailAddress;
import org.beian.value.InvalidValue;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RowSelection;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the outbox by state, whose mails are sent again or set aside together, and of the
 * search for the mails to one address.
 */
@Named
@RequestScoped
public class OutboxPage {

    private static final String PATH = "/operator/outbox.xhtml";

    @Inject OutboxAdministration desk;
    @Inject PageErrors declines;
    @Inject JobWords words;

    @Inject
    @ManagedProperty("#{param.state}")
    String state;

    @Inject
    @ManagedProperty("#{param.to}")
    String recipient;

    private KeysetModel<MailLine> mails;
    private Map<MailState, Long> counts;
    private final RowSelection<MailLine> selection = new RowSelection<>();

    /** The mails, the newest first. */
    public KeysetModel<MailLine> getMails() {
        if (mails == null) {
            mails =
                    KeysetModel.ofPage(
                            line -> String.valueOf(line.id()),
                            query -> read(query.number(), query.limit()));
        }
        return mails;
    }

    private List<MailLine> read(Long before, int limit) {
        if (!isSearched()) {
            return desk.list(chosen(), before, limit);
        }
        try {
            return desk.to(EmailAddress.parse(recipient), before, limit);
        } catch (InvalidValue noAddress) {
            return List.of();
        }
    }

    /** Whether the mails to one address are shown, else those in a state. */
    public boolean isSearched() {
        return recipient != null && !recipient.isBlank();
    }

    /** Leads to the mails to the address that was entered. */
    public void find() {
        PageErrors.goTo(Addressed.href(PATH, "to", recipient));
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String entered) {
        recipient = entered == null ? null : entered.strip();
    }

    /** The state in the URL; null for all and for an unknown one. */
    private MailState chosen() {
        return Stream.of(MailState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    /** Has the selected mails sent, or all in the state that is shown. */
    public void retry() {
        act(desk::retry, desk::retryAll, "outbox.retried");
    }

    /** Sets the selected mails aside, or all in the state that is shown. */
    public void park() {
        act(desk::park, desk::parkAll, "outbox.parked");
    }

    /** Leaves the selected mails unsent, or all that are parked. */
    public void settle() {
        act(desk::settle, desk::settleAll, "outbox.settled");
    }

    /** Each selected mail in its own transaction: what is refused does not hold up the others. */
    private void act(LongConsumer one, ToIntFunction<MailState> whole, String done) {
        if (selection.isEmpty()) {
            declines.wrong("Operator", "outbox.nothing");
            return;
        }
        Optional<Long> acted = selection.isAll() ? whole(whole) : Optional.of(each(one));
        if (acted.filter(mails -> mails > 0).isPresent()) {
            declines.done(words.text(done, acted.get()));
            selection.clear();
        } else if (selection.isAll() && acted.isPresent()) {
            declines.wrong("Operator", "outbox.none.acted");
        }
    }

    private Optional<Long> whole(ToIntFunction<MailState> act) {
        return declines.attempt(() -> (long) act.applyAsInt(chosen()));
    }

    private long each(LongConsumer act) {
        return selection.getRows().stream()
                .filter(line -> declines.attempt(() -> act.accept(line.id())))
                .count();
    }

    /** URL of the list with its filter. */
    public String getAddress() {
        return isSearched() ? Addressed.href(PATH, "to", recipient) : withState(chosen());
    }

    /** URL of the list with another state; null for all. */
    public String withState(MailState other) {
        return Addressed.href(PATH, "state", other == null ? "" : other.name());
    }

    public MailState[] getStates() {
        return MailState.values();
    }

    public long count(MailState of) {
        return counts().get(of);
    }

    /** Number of mails that match; null for those to an address, which are not counted. */
    public Long getTotal() {
        if (isSearched()) {
            return null;
        }
        MailState only = chosen();
        return only == null
                ? counts().values().stream().mapToLong(Long::longValue).sum()
                : count(only);
    }

    private Map<MailState, Long> counts() {
        if (counts == null) {
            counts = desk.counts();
        }
        return counts;
    }

    /** Whether this is the state that is shown; null for all. */
    public boolean isShown(MailState each) {
        return !isSearched() && each == chosen();
    }

    public RowSelection<MailLine> getSelection() {
        return selection;
    }
}
