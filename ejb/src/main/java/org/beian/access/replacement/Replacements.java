package org.beian.access.replacement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.beian.access.notice.StopAccessOrders;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.filing.register.AccessEvent;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterCancellation;
import org.beian.filing.register.RegisterEntry;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;

/**
 * Course of the replacement of an access, in the transactions of the acts that drive it: it begins
 * with the approval, and the opening of the new access ends the other one (B13).
 */
@ApplicationScoped
class Replacements {

    /** Dated setting: working days for the opening of the new access. */
    static final String LIMIT = "access.replacement.workingDays";

    /** The act, as the versions of the register and the history of the filing name it. */
    static final String ACT = "ACCESS_REPLACED";

    @Inject EntityManager em;
    @Inject ReplacementRepository replacements;
    @Inject ReplacementLetters letters;
    @Inject ReplacementNotices notices;
    @Inject RegisterCancellation register;
    @Inject Event<RegisterEntry.Changed> changed;
    @Inject StopAccessOrders orders;
    @Inject Calendars calendars;
    @Inject Settings settings;
    @Inject History history;
    @Inject Clock clock;

    @Clause("B13")
    void approved(@Observes RegisterEntry.Replaced replaced) {
        IcpAccess ending = em.find(IcpAccess.class, replaced.endingId());
        Authority authority = replaced.application().authority().orElseThrow();
        Instant now = clock.instant();
        LocalDate today = Shanghai.date(now);
        int days = settings.number(LIMIT, authority.province().orElse(null), today);
        AccessReplacement replacement =
                new AccessReplacement(
                        em.find(IcpWebsite.class, ending.websiteId()),
                        ending,
                        em.find(IcpAccess.class, replaced.addedId()),
                        replaced.application().id(),
                        authority,
                        now,
                        calendars.current().deadline(today, days).date());
        replacements.add(replacement);
        history.write(
                replacement,
                Act.move(
                        "BEGIN_REPLACEMENT",
                        null,
                        replacement.state(),
                        replaced.application().id().toString(),
                        "B13"),
                replacement);
        notices.begun(replacement, subject(replacement));
    }

    /** The new access is open: the other one ends, and its provider is ordered to stop it. */
    @Clause({"B13", "15.5"})
    void opened(@Observes AccessEvent.Opened opened) {
        replacements
                .waitingFor(opened.accessId())
                .ifPresent(replacement -> complete(replacement, opened.on()));
    }

    private void complete(AccessReplacement replacement, LocalDate on) {
        // the subject first, as every act on a filing does
        IcpSubject subject =
                em.find(IcpSubject.class, replacement.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(replacement, LockModeType.PESSIMISTIC_WRITE);
        if (replacement.state() != ReplacementState.WAITING) {
            return;
        }
        ReplacementState before = replacement.state();
        IcpAccess ending = em.find(IcpAccess.class, replacement.endingAccessId());
        replacement.complete(on, clock.instant());
        register.cancel(em.find(IcpWebsite.class, ending.websiteId()), ending, ACT);
        Letter letter = letters.completed(replacement, subject);
        history.write(
                replacement,
                Act.move(
                        "COMPLETE_REPLACEMENT",
                        before,
                        replacement.state(),
                        letter.number(),
                        "B13"),
                replacement,
                letter);
        register.note(subject, ACT, replacement.filingNumber());
        changed.fire(new RegisterEntry.Changed(subject.id()));
        orders.issue(
                orders.ofReplaced(ending, replacement.authority(), letter.number()), replacement);
        notices.completed(replacement, subject, letter);
    }

    void cancelled(@Observes RegisterCancellation.Ended ended) {
        lapse(ended.accesses().stream().map(IcpAccess::id).toList());
    }

    void changed(@Observes RegisterEntry.AccessEnded ended) {
        lapse(List.of(ended.accessId()));
    }

    private void lapse(Collection<Long> accesses) {
        for (AccessReplacement replacement : replacements.waitingWith(accesses)) {
            ReplacementState before = replacement.state();
            replacement.lapse(clock.instant());
            history.write(
                    replacement,
                    Act.move("LAPSE_REPLACEMENT", before, replacement.state(), null, "B13"),
                    replacement);
            notices.ended(replacement, subject(replacement));
        }
    }

    private IcpSubject subject(AccessReplacement replacement) {
        return em.find(IcpSubject.class, replacement.subjectId());
    }
}
