package org.beian.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.beian.notice.MailLine;
import org.beian.notice.MailState;
import org.beian.notice.OutboxAdministration;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.list.KeysetModel;

/** Backing bean of the outbox by state, whose mails are sent again or set aside together. */
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

    private KeysetModel<MailLine> mails;
    private Map<MailState, Long> counts;
    private List<MailLine> selected = new ArrayList<>();
    private boolean all;

    /** The mails, the newest first. */
    public KeysetModel<MailLine> getMails() {
        if (mails == null) {
            mails =
                    KeysetModel.ofPage(
                            line -> String.valueOf(line.id()),
                            query -> desk.list(chosen(), query.number(), query.limit()));
        }
        return mails;
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

    /** Each selected mail in its own transaction: what is refused does not hold up the others. */
    private void act(LongConsumer one, ToIntFunction<MailState> whole, String done) {
        if (!all && selected.isEmpty()) {
            declines.wrong("Operator", "outbox.nothing");
            return;
        }
        Optional<Long> acted = all ? whole(whole) : Optional.of(each(one));
        if (acted.filter(mails -> mails > 0).isPresent()) {
            declines.done(words.text(done, acted.get()));
            selected = new ArrayList<>();
            all = false;
        } else if (all && acted.isPresent()) {
            declines.wrong("Operator", "outbox.none.acted");
        }
    }

    private Optional<Long> whole(ToIntFunction<MailState> act) {
        return declines.attempt(() -> (long) act.applyAsInt(chosen()));
    }

    private long each(LongConsumer act) {
        return selected.stream()
                .filter(line -> declines.attempt(() -> act.accept(line.id())))
                .count();
    }

    /** URL of the list with its filter. */
    public String getAddress() {
        return withState(chosen());
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

    /** Number of mails that match. */
    public long getTotal() {
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
        return each == chosen();
    }

    public List<MailLine> getSelected() {
        return selected;
    }

    public void setSelected(List<MailLine> chosen) {
        selected = chosen == null ? new ArrayList<>() : chosen;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean chosen) {
        all = chosen;
    }
}
