package org.beian.lostaccount.joining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.document.AttachmentInfo;
import org.beian.document.Attachments;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.lostaccount.FiledSponsors;
import org.beian.lostaccount.LostAccount;
import org.beian.lostaccount.LostAccountKind;
import org.beian.lostaccount.LostAccountRefusal;
import org.beian.lostaccount.LostAccountState;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Province;

/**
 * Application of a sponsor that is signed in to join the filing that a provider made for it and
 * never handed over (12.6).
 */
@Stateless
@RolesAllowed(Roles.SPONSOR)
public class Joining {

    /** Dated setting: working days for objections. */
    static final String OBJECTION = "joining.objection.workingDays";

    /** Setting: the most applications of a unit within {@link #OFTEN} days; each mails others. */
    static final String MOST = "joining.perUnitPer30Days";

    private static final int OFTEN = 30;

    /** Dated setting: working days of the bureau after them. */
    static final String DECISION = "joining.decision.workingDays";

    @Inject EntityManager em;
    @Inject JoiningRepository applications;
    @Inject JoiningNotices notices;
    @Inject FiledSponsors sponsors;
    @Inject FilingRepository filings;
    @Inject Attachments attachments;
    @Inject Units units;
    @Inject Calendars calendars;
    @Inject Settings settings;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Hands an application in; the addresses on file and the provider that filed are told at once.
     *
     * @param filingNumber of the sponsor or of a website, in any spelling
     * @param scanId of a document of the caller's unit, which proves that it is the sponsor
     * @return its number
     * @throws RequestRejected {@link JoiningRefusal#JOINING_PROOF_MISSING} without a scan that the
     *     caller's own unit handed in
     * @throws RequestRejected {@link JoiningRefusal#JOINING_FILING_UNKNOWN} when no filing of the
     *     number is in force, or an account holds it; which of them is not told
     * @throws RequestRejected {@link JoiningRefusal#JOINING_TOO_OFTEN} when the unit has applied as
     *     often within 30 days as the setting {@code joining.perUnitPer30Days} says
     * @throws RequestRejected {@link JoiningRefusal#JOINING_WAITS} when another application for the
     *     filing waits, the caller's own or at a counter
     */
    @Clause("12.6")
    public Long apply(String filingNumber, String scanId) {
        Caller caller = callers.current();
        String scan = own(scanId, caller);
        IcpSubject subject =
                sponsors.find(filingNumber).orElseThrow(JoiningRefusal.JOINING_FILING_UNKNOWN::of);
        em.refresh(subject, LockModeType.PESSIMISTIC_WRITE);
        if (subject.holderId() != null || subject.state() != RegisterState.ACTIVE) {
            throw JoiningRefusal.JOINING_FILING_UNKNOWN.of();
        }
        requireNoneWaiting(subject);
        requireSeldom(caller.unitId());
        FilingApplication filed = filings.find(subject.applicationId()).orElseThrow();
        Unit applicant = units.find(caller.unitId()).orElseThrow();
        LostAccount application = begin(subject, filed, applicant, caller, scan);
        em.persist(application);
        em.flush();
        history.write(
                application,
                Act.move("APPLY", null, LostAccountState.APPLIED, subject.filingNumber(), "12.6"));
        notices.applied(application, subject, filed);
        return application.id();
    }

    private LostAccount begin(
            IcpSubject subject,
            FilingApplication filed,
            Unit applicant,
            Caller caller,
            String scan) {
        Instant now = clock.instant();
        LostAccount application =
                LostAccount.toJoin(subject, applicant, caller, scan, filed.unitId(), now);
        LocalDate objections = day(OBJECTION, subject.province(), Shanghai.date(now));
        application.joining().run(objections, day(DECISION, subject.province(), objections));
        return application;
    }

    private LocalDate day(String setting, Province province, LocalDate start) {
        return calendars
                .current()
                .deadline(start, settings.number(setting, province, start))
                .date();
    }

    private String own(String scanId, Caller caller) {
        return Optional.ofNullable(scanId)
                .flatMap(attachments::info)
                .filter(info -> info.unitId().equals(caller.unitId()))
                .map(AttachmentInfo::id)
                .orElseThrow(JoiningRefusal.JOINING_PROOF_MISSING::of);
    }

    /** The subject's row is held; the unique key says the same. */
    private void requireNoneWaiting(IcpSubject subject) {
        boolean waits =
                !em.createQuery(
                                "select l.id from LostAccount l where l.waitingSubject = :id",
                                Long.class)
                        .setParameter("id", subject.id())
                        .getResultList()
                        .isEmpty();
        if (waits) {
            throw JoiningRefusal.JOINING_WAITS.of();
        }
    }

    private void requireSeldom(Long unit) {
        int most = settings.number(MOST, null, Shanghai.date(clock.instant()));
        List<Instant> late =
                em.createQuery(
                                """
                                select l.receivedAt from LostAccount l where l.unitId = :unit
                                and l.kind = :join and l.receivedAt > :since
                                order by l.receivedAt desc""",
                                Instant.class)
                        .setParameter("unit", unit)
                        .setParameter("join", LostAccountKind.JOIN)
                        .setParameter("since", clock.instant().minus(Duration.ofDays(OFTEN)))
                        .setMaxResults(most)
                        .getResultList();
        if (late.size() == most) {
            LocalDate again = Shanghai.date(late.get(most - 1)).plusDays(OFTEN + 1L);
            throw JoiningRefusal.JOINING_TOO_OFTEN.of(most, again);
        }
    }

    /**
     * Takes back what is not decided; those who were told of it learn that.
     *
     * @throws RequestRejected {@link JoiningRefusal#JOINING_UNKNOWN} also for another unit's
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_DECIDED} when it is over
     */
    @Clause("12.6")
    public void withdraw(Long id) {
        Caller caller = callers.current();
        LostAccount application =
                applications.open(id, found -> found.unitId().equals(caller.unitId()));
        LostAccountState before = application.state();
        application.withdraw(caller.accountId(), clock.instant());
        history.write(application, Act.move("WITHDRAW", before, application.state(), null, "12.6"));
        notices.withdrawn(application);
    }
}
