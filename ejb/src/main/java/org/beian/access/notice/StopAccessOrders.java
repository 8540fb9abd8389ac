package org.beian.access.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterState;
import org.beian.filing.register.RegisteredAccess;
import org.beian.law.Clause;
import org.beian.law.Deadline;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.LetterWording;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.AuditedCase;
import org.beian.trail.History;
import org.beian.trail.NamedCase;
import org.beian.value.Authority;

/**
 * Issue of stop-access and resume-access notices with letter, event and mail, in the transaction of
 * the act that they follow from (15.5).
 */
@ApplicationScoped
public class StopAccessOrders {

    @Inject EntityManager em;
    @Inject StopAccessRepository notices;
    @Inject StopAccessLetters letters;
    @Inject FiledAgain register;
    @Inject StoppedAccesses stopped;
    @Inject Units units;
    @Inject Calendars calendars;
    @Inject Settings settings;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject History history;
    @Inject Event<StopAccessNotice.Ended> ended;
    @Inject Event<StopAccessNotice.SentBack> sentBack;
    @Inject Clock clock;

    /**
     * A filed access that has to be stopped, as it was cancelled, alone or with its website or
     * filing.
     *
     * @param citation number of the letter on which the order rests
     */
    public OrderedAccess ofFiled(IcpAccess access, Authority authority, String citation) {
        return of(access, authority, cancelledWith(access), citation);
    }

    private OrderedAccess.Event cancelledWith(IcpAccess access) {
        if (website(access).state() != RegisterState.CANCELLED) {
            return OrderedAccess.Event.ACCESS;
        }
        return subject(access).state() == RegisterState.CANCELLED
                ? OrderedAccess.Event.FILING
                : OrderedAccess.Event.WEBSITE;
    }

    /** One in whose place another provider gives access; as {@link #ofFiled}. */
    @Clause("B13")
    public OrderedAccess ofReplaced(IcpAccess access, Authority authority, String citation) {
        return of(access, authority, OrderedAccess.Event.REPLACED, citation);
    }

    /** One that a change of the filing left out, or its move to another province. */
    @Clause("B13")
    OrderedAccess ofLeft(IcpAccess access, Authority authority) {
        return website(access).state() == RegisterState.CANCELLED
                ? of(access, authority, OrderedAccess.Event.MOVED, subject(access).movedTo())
                : of(access, authority, OrderedAccess.Event.CHANGED, null);
    }

    /** An access of a website that is closed; as {@link #ofFiled}. */
    @Clause("16.4")
    public OrderedAccess ofClosed(IcpAccess access, Authority authority, String citation) {
        return of(access, authority, OrderedAccess.Event.CLOSURE, citation);
    }

    private IcpWebsite website(IcpAccess access) {
        return em.find(IcpWebsite.class, access.websiteId());
    }

    private IcpSubject subject(IcpAccess access) {
        return em.find(IcpSubject.class, access.subjectId());
    }

    private OrderedAccess of(
            IcpAccess access, Authority authority, OrderedAccess.Event event, String citation) {
        return OrderedAccess.of(access, website(access), authority, event, citation);
    }

    /**
     * Orders a provider to stop an access; that it might resume it is taken back.
     *
     * @param cause the case from which it follows
     */
    @Clause("15.5")
    public StopAccessNotice issue(OrderedAccess access, AuditedCase cause) {
        endResumptions(access.accessId());
        return order(access, cause, null, null);
    }

    /**
     * Takes back that a provider may resume an access.
     *
     * @param access its key in the register; null for what is not filed, which nobody may resume
     */
    @Clause("15.5")
    public void endResumptions(Long access) {
        if (access != null) {
            notices.resuming(access).stream()
                    .filter(notice -> notice.state() == StopAccessState.OPEN)
                    .forEach(notice -> revoke(notice, words -> words.text("revocation.ended")));
        }
    }

    /**
     * As {@link #issue}, for a case that may have ordered the same before, and took it back as its
     * decision fell away.
     */
    @Clause("16.4")
    public StopAccessNotice issueAnew(OrderedAccess access, AuditedCase cause) {
        endResumptions(access.accessId());
        StopAccessNotice earlier =
                notices.causedBy(cause).stream()
                        .filter(
                                each ->
                                        each.providerId().equals(access.providerId())
                                                && Objects.equals(
                                                        each.accessId(), access.accessId()))
                        .reduce((first, second) -> second)
                        .orElse(null);
        return order(access, cause, null, earlier);
    }

    /** Orders that a provider may resume the access that it stopped on a notice. */
    StopAccessNotice resume(StopAccessNotice stopped, RegisteredAccess filed) {
        IcpAccess access = em.find(IcpAccess.class, filed.accessId());
        OrderedAccess resumed = of(access, stopped.authority(), null, null).resumedAfter(stopped);
        return order(resumed, stopped, null, null);
    }

    private Deadline due(Authority authority, StopAccessGround ground) {
        LocalDate today = Shanghai.date(clock.instant());
        int days = settings.number(ground.limit(), authority.province().orElse(null), today);
        return calendars.current().deadline(today, days);
    }

    private record Cause(String caseType, Long caseId) implements NamedCase {}

    /** Orders again what a provider reported that it could not carry out. */
    StopAccessNotice insist(StopAccessNotice reported, String reason) {
        return again(reported, ReportedExecution.Answer.INSISTED, reason);
    }

    /** Sends a report back that was found false, and orders the same again. */
    StopAccessNotice sendBack(StopAccessNotice reported, String reason) {
        StopAccessNotice again = again(reported, ReportedExecution.Answer.RETURNED, reason);
        stopped.noteFalse(reported, again);
        sentBack.fire(new StopAccessNotice.SentBack(reported, again));
        return again;
    }

    private StopAccessNotice again(
            StopAccessNotice reported, ReportedExecution.Answer answer, String reason) {
        answer(reported, answer, reason);
        List<String> resellers =
                reported.accessId() == null
                        ? List.of()
                        : em.find(IcpAccess.class, reported.accessId()).resellers();
        return order(
                OrderedAccess.again(reported, resellers),
                new Cause(reported.causeType(), reported.causeId()),
                reported,
                reported);
    }

    /** Accepts that a notice could not be carried out; its provider is told. */
    void accept(StopAccessNotice reported, String reason) {
        answer(reported, ReportedExecution.Answer.ACCEPTED, reason);
        stopped.noteEnd(reported);
        tell(
                reported,
                units.unitOf(reported.authority()).orElseThrow(),
                null,
                "STOP_ACCESS_ACCEPTED",
                "stopAccess.accepted",
                reason);
        ended.fire(new StopAccessNotice.Ended(reported));
    }

    /** Answers the report on a notice. */
    void answer(StopAccessNotice reported, ReportedExecution.Answer answer, String reason) {
        reported.execution().answer(answer, reason, clock.instant());
        history.write(
                reported,
                Act.note(answer + "_REPORT", reason, reported.ground().clause()),
                reported);
    }

    /**
     * @param insistedOn the notice whose report was not accepted, or found false; else null
     * @param earlier the last one for the same access and cause; null for none
     */
    private StopAccessNotice order(
            OrderedAccess access,
            NamedCase cause,
            StopAccessNotice insistedOn,
            StopAccessNotice earlier) {
        Instant now = clock.instant();
        Deadline due = due(access.authority(), access.ground());
        // read before the notice is there, which cannot be written without its letter
        Unit issuer = units.unitOf(access.authority()).orElseThrow();
        Unit provider = units.find(access.providerId()).orElseThrow();
        StopAccessNotice notice = new StopAccessNotice(access, cause, now, due.date());
        if (earlier != null) {
            notice.follow(earlier);
        }
        notices.add(notice);
        Letter letter = letters.order(notice, access, insistedOn, issuer, provider);
        notice.announcedBy(letter);
        history.write(
                notice,
                Act.move("ISSUE", null, notice.state(), letter.number(), access.ground().clause()),
                notice,
                letter);
        if (insistedOn != null && insistedOn.execution().isReturned()) {
            tell(notice, issuer, letter, "STOP_REPORT_RETURNED", "stopAccess.returned", due);
        } else if (access.ordered() == AccessOrder.STOP) {
            tell(notice, issuer, letter, "STOP_ACCESS_ORDERED", "stopAccess.ordered", due);
        } else {
            tell(notice, issuer, letter, "RESUME_ACCESS_ORDERED", "resumeAccess.ordered", due);
        }
        return notice;
    }

    /** Holds the execution of an open notice, as the decision behind it is attacked. */
    @Clause("15.5")
    public void stay(StopAccessNotice notice) {
        StopAccessState before = notice.state();
        notice.stay();
        moved(notice, before, "STAY", "STOP_ACCESS_STAYED", "stopAccess.stayed");
    }

    /** Lets a stayed notice be executed again, within the whole limit from today. */
    @Clause("15.5")
    public void goOn(StopAccessNotice notice) {
        StopAccessState before = notice.state();
        notice.openUntil(due(notice.authority(), notice.ground()).date());
        moved(notice, before, "END_STAY", "STOP_ACCESS_STAY_ENDED", "stopAccess.stayEnded");
    }

    private void moved(
            StopAccessNotice notice,
            StopAccessState before,
            String act,
            String type,
            String template) {
        history.write(
                notice,
                Act.move(act, before, notice.state(), null, notice.ground().clause()),
                notice);
        tell(
                notice,
                units.unitOf(notice.authority()).orElseThrow(),
                null,
                type,
                template,
                calendars.lastDay(notice.due()));
    }

    /**
     * Undoes a notice, as the decision behind it was revoked: one that waits is taken back; access
     * that was stopped may be resumed, where its website is filed with the provider.
     */
    @Clause("15.5")
    public void undo(StopAccessNotice notice) {
        if (notice.state().isPending()) {
            revoke(notice, words -> words.text("revocation.overturned"));
        } else if (notice.isUnanswered()) {
            accept(notice, StopAccessLetters.chinese().text("revocation.overturned"));
        } else if (notice.execution().carriedOut(AccessOrder.STOP)
                && notices.causedBy(notice).stream().noneMatch(StopAccessNotice::stands)) {
            register.of(notice).ifPresent(filed -> resume(notice, filed));
        }
    }

    /** Takes a notice back, as its website is filed by now; its provider is told. */
    void revokeAsFiled(StopAccessNotice notice) {
        if (notice.isUnanswered()) {
            accept(notice, StopAccessLetters.chinese().text("revocation.filed"));
        } else {
            revoke(notice, words -> words.text("revocation.filed"));
        }
    }

    /** Takes a notice back; its provider is told. */
    void revoke(StopAccessNotice notice, String reason) {
        revoke(notice, words -> reason);
    }

    private void revoke(StopAccessNotice notice, Function<LetterWording, String> because) {
        String reason = because.apply(StopAccessLetters.chinese());
        StopAccessState before = notice.state();
        if (before == StopAccessState.STAYED) {
            notice.openUntil(notice.due());
        }
        notice.revoke(reason, clock.instant());
        ended.fire(new StopAccessNotice.Ended(notice));
        Unit issuer = units.unitOf(notice.authority()).orElseThrow();
        Unit provider = units.find(notice.providerId()).orElseThrow();
        Letter letter = letters.revocation(notice, issuer, provider, because);
        history.write(
                notice,
                Act.move("REVOKE", before, notice.state(), reason, notice.ground().clause()),
                notice,
                letter);
        if (notice.ordered() == AccessOrder.STOP) {
            tell(notice, issuer, letter, "STOP_ACCESS_REVOKED", "stopAccess.revoked", reason);
        } else {
            tell(notice, issuer, letter, "RESUME_ACCESS_REVOKED", "resumeAccess.revoked", reason);
        }
    }

    private void tell(
            StopAccessNotice notice,
            Unit issuer,
            Letter letter,
            String type,
            String template,
            Object more) {
        Unit provider = units.find(notice.providerId()).orElseThrow();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("state", notice.state().name());
        payload.put("ground", notice.ground().name());
        payload.put("filingNumber", notice.filingNumber());
        payload.put("websiteName", notice.websiteName());
        payload.put("letterNumber", notice.letterNumber());
        payload.put("due", notice.due().toString());
        events.publish(provider.id(), type, notice, null, payload);
        if (provider.email() != null) {
            outbox.queue(
                    provider.email(),
                    MailFrame.to(provider.name())
                            .signedBy(issuer.name())
                            .about("/provider/stopAccessNotice.xhtml?id=" + notice.id()),
                    template,
                    Locale.SIMPLIFIED_CHINESE,
                    notice,
                    letter == null ? null : letter.id(),
                    notice.letterNumber(),
                    notice.websiteName(),
                    issuer.name(),
                    more);
        }
    }
}
