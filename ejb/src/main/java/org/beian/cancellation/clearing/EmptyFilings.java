package org.beian.cancellation.clearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beian.cancellation.CancellationTarget;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.filing.moved.WaitsOnFiling;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterCancellation;
import org.beian.filing.register.RegisterEntry;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.law.WorkingCalendar;
import org.beian.letter.Letter;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;
import org.beian.value.Province;

/**
 * Watch over what changes of the register leave empty: it starts the clock of a website without
 * access and of a subject without website, and lifts it once they have one again (B14). The caller
 * holds the lock of the subject.
 */
@ApplicationScoped
public class EmptyFilings implements WaitsOnFiling {

    /** Dated setting: working days of the sponsor. */
    static final String SPONSOR = "clearing.sponsor.workingDays";

    /** Dated setting: working days of the authority after them. */
    static final String AUTHORITY = "clearing.authority.workingDays";

    @Inject EntityManager em;
    @Inject ClearingRepository clearings;
    @Inject ClearingNotices notices;
    @Inject RegisterCancellation register;
    @Inject FiledParties parties;
    @Inject Calendars calendars;
    @Inject Settings settings;
    @Inject Event<RegisterEntry.Changed> changed;
    @Inject History history;
    @Inject Clock clock;

    @Override
    public List<Clearing> waiting(Long subject) {
        return clearings.open(subject);
    }

    /** What is filed of a subject changed. */
    @Clause("B14")
    void changed(@Observes RegisterEntry.Changed changed) {
        settle(em.find(IcpSubject.class, changed.subjectId()));
    }

    /**
     * Completes a cancellation of a subject or of a part of it, or its reversal: the history of its
     * filing covers the register as it is now, and what is left empty gets its clock.
     *
     * @param act as the history names it
     * @param number of what was cancelled, or restored
     */
    @Clause({"15.4", "B14"})
    public void completed(IcpSubject subject, String act, String number) {
        register.note(subject, act, number);
        changed.fire(new RegisterEntry.Changed(subject.id()));
    }

    private void settle(IcpSubject subject) {
        Map<String, CancellationTarget> empty = empty(subject);
        for (Clearing open : clearings.open(subject.id())) {
            if (empty.remove(open.filingNumber()) == null) {
                lift(open, subject);
            }
        }
        empty.values().forEach(this::open);
    }

    /** What is empty of a subject, by its number. */
    private Map<String, CancellationTarget> empty(IcpSubject subject) {
        Map<String, CancellationTarget> empty = new HashMap<>();
        List<IcpWebsite> websites =
                em.createQuery(
                                "select w from IcpWebsite w where w.subjectId = :subject",
                                IcpWebsite.class)
                        .setParameter("subject", subject.id())
                        .getResultList();
        websites.stream()
                .filter(website -> website.state() == RegisterState.WITHOUT_ACCESS)
                .forEach(
                        website ->
                                empty.put(
                                        website.filingNumber(),
                                        new CancellationTarget(subject, website, null)));
        boolean cancelled =
                websites.stream().allMatch(each -> each.state() == RegisterState.CANCELLED);
        if (cancelled && subject.state() == RegisterState.ACTIVE) {
            empty.put(subject.filingNumber(), new CancellationTarget(subject, null, null));
        }
        return empty;
    }

    private void open(CancellationTarget target) {
        Instant now = clock.instant();
        LocalDate today = Shanghai.date(now);
        Authority authority = parties.authorityOf(target.subject());
        Province province = authority.province().orElse(null);
        WorkingCalendar calendar = calendars.current();
        Clearing clearing = new Clearing(target, authority, now);
        clearing.dueOn(calendar.deadline(today, settings.number(SPONSOR, province, today)).date());
        clearing.clearBy(
                calendar.deadline(clearing.due(), settings.number(AUTHORITY, province, today))
                        .date());
        clearings.add(clearing);
        Letter letter = notices.letter(clearing);
        history.write(
                clearing,
                Act.move("BECOME_EMPTY", null, clearing.state(), letter.number(), "B14"),
                clearing,
                letter);
        notices.opened(clearing, target.subject(), letter);
    }

    private void lift(Clearing clearing, IcpSubject subject) {
        boolean mended = !isCancelled(clearing, subject);
        ClearingState before = clearing.state();
        clearing.lift(clock.instant());
        history.write(
                clearing,
                Act.move(mended ? "MEND" : "LAPSE", before, clearing.state(), null, "B14"),
                clearing);
        if (mended) {
            notices.lifted(clearing, subject);
        }
    }

    private boolean isCancelled(Clearing clearing, IcpSubject subject) {
        RegisterState state =
                clearing.websiteId() == null
                        ? subject.state()
                        : em.find(IcpWebsite.class, clearing.websiteId()).state();
        return state == RegisterState.CANCELLED;
    }
}
