package org.beian.remedy.procedure;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.document.AttachmentInfo;
import org.beian.document.Attachments;
import org.beian.filing.application.FilingApplication;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.RemedyPeriods;
import org.beian.remedy.Remedy;
import org.beian.remedy.RemedyKind;
import org.beian.remedy.RemedyRefusal;
import org.beian.remedy.RemedyState;
import org.beian.remedy.service.ServiceRecord;
import org.beian.remedy.service.ServiceRepository;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;
import org.beian.value.VisibleText;

/**
 * Desk of the authority whose decision is attacked: it records the remedy, a stay of execution, and
 * the outcome, and carries out what follows from these (B5).
 */
@Stateless
public class RemedyDesk {

    /** Most characters of the name of the authority or court. */
    public static final int LONGEST_BODY = 100;

    /** Most characters of what was decided. */
    public static final int LONGEST_OUTCOME = 1000;

    static final int SHORTEST_TEXT = 4;

    @Inject RemedyRepository remedies;
    @Inject ServiceRepository services;
    @Inject RemedyPeriods periods;
    @Inject WhatFollowed followed;
    @Inject RemedyLetters letters;
    @Inject RemedyNotices notices;
    @Inject Attachments attachments;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Records that a decision is attacked; whether in time is counted from the service of its
     * letter, and where none is recorded it is.
     *
     * @param kind null where none was chosen
     * @param day on which it was applied for or brought; not before the letter's and not ahead
     * @param body the authority or court where, 4 to 100 characters
     * @return id of the remedy
     * @throws RequestRejected {@link RemedyRefusal#SERVICE_NOT_FOUND} also for a letter of another
     *     authority
     * @throws RequestRejected {@link RemedyRefusal#REMEDY_NOT_POSSIBLE} for a letter without
     *     remedies
     * @throws RequestRejected {@link RemedyRefusal#REMEDY_OPEN} when one of the kind is open
     * @throws RequestRejected {@link RemedyRefusal#REMEDY_KIND_MISSING}, {@link
     *     RemedyRefusal#REMEDY_DAY_INVALID} or {@link RemedyRefusal#REMEDY_TEXT_INVALID} for what
     *     was entered
     */
    @Clause("B5")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public Long open(Long letterId, RemedyKind kind, LocalDate day, String body) {
        ServiceRecord attacked =
                hidden.unlessHidden(services.lock(letterId), found -> isOwn(found.authority()))
                        .orElseThrow(() -> RemedyRefusal.SERVICE_NOT_FOUND.of(letterId));
        if (!attacked.remediable()) {
            throw RemedyRefusal.REMEDY_NOT_POSSIBLE.of(attacked.letterNumber());
        }
        if (kind == null) {
            throw RemedyRefusal.REMEDY_KIND_MISSING.of(attacked.letterNumber());
        }
        boolean open =
                remedies.against(letterId).stream()
                        .anyMatch(one -> one.kind() == kind && one.state() == RemedyState.OPEN);
        if (open) {
            throw RemedyRefusal.REMEDY_OPEN.of(attacked.letterNumber());
        }
        requireBetween(Shanghai.date(attacked.issuedAt()), day);
        Remedy remedy =
                new Remedy(kind, day, text(body, LONGEST_BODY), letterId, attacked.letterNumber());
        remedy.recorded(
                attacked.authority(),
                isLate(attacked, kind, day),
                callers.current().username(),
                clock.instant());
        remedies.add(remedy);
        history.write(
                remedy,
                Act.move("RECORD_REMEDY", null, remedy.state(), remedy.attackedNumber(), "B5"),
                remedy);
        followed.recount(attacked);
        notices.recorded(remedy, attacked);
        return remedy.id();
    }

    private boolean isLate(ServiceRecord attacked, RemedyKind kind, LocalDate day) {
        if (attacked.servedOn() == null) {
            return false;
        }
        RemedyPeriods.LastDays until = periods.from(attacked.servedOn(), attacked.authority());
        return day.isAfter(
                kind == RemedyKind.RECONSIDERATION ? until.reconsideration() : until.lawsuit());
    }

    /**
     * Records that execution is stayed: orders to stop access that were not reported on are held.
     *
     * @param version the version that the caller saw
     * @param from not before the remedy and not ahead
     * @throws RequestRejected {@link RemedyRefusal#REMEDY_NOT_FOUND} also for another authority's
     * @throws RequestRejected {@link RemedyRefusal#REMEDY_STALE} when the version is not the
     *     current one
     * @throws RequestRejected {@link RemedyRefusal#REMEDY_DECIDED} when its outcome is recorded
     * @throws RequestRejected {@link RemedyRefusal#REMEDY_STAYED} when execution is stayed already
     * @throws RequestRejected {@link RemedyRefusal#REMEDY_DAY_INVALID} for the day
     */
    @Clause("B5")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public void stay(Long id, int version, LocalDate from) {
        Remedy remedy = own(id, version);
        requireBetween(remedy.filedOn(), from);
        remedy.stay(from);
        history.write(remedy, Act.note("STAY", from.toString(), "B5"), remedy);
        ServiceRecord attacked = attackedBy(remedy);
        followed.stay(attacked);
        notices.stayed(remedy, attacked);
    }

    /**
     * Records that the stay ended: the orders that it held are to be carried out again.
     *
     * @param until not before the beginning of the stay and not ahead
     * @throws RequestRejected {@link RemedyRefusal#REMEDY_NOT_STAYED} when execution is not stayed
     * @throws RequestRejected as {@link #stay} else
     */
    @Clause("B5")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public void endStay(Long id, int version, LocalDate until) {
        Remedy remedy = own(id, version);
        requireBetween(remedy.isStayed() ? remedy.stayFrom() : remedy.filedOn(), until);
        remedy.endStay(until);
        history.write(remedy, Act.note("END_STAY", until.toString(), "B5"), remedy);
        ServiceRecord attacked = attackedBy(remedy);
        followed.goOn(attacked);
        notices.stayEnded(remedy, attacked);
    }

    /**
     * Records the outcome, with letter, events and mails. A cancellation that was revoked is
     * undone, and access may be resumed; an application whose refusal was revoked is under review
     * again; a case whose penalty is to be decided anew is investigated again. What else follows is
     * done by hand.
     *
     * @param version the version that the caller saw
     * @throws RequestRejected {@link RemedyRefusal#REMEDY_NOT_FOUND}, {@link
     *     RemedyRefusal#REMEDY_STALE}, {@link RemedyRefusal#REMEDY_DECIDED} as {@link #stay}
     * @throws RequestRejected {@link RemedyRefusal#REMEDY_OUTCOME_MISSING}, {@link
     *     RemedyRefusal#REMEDY_DAY_INVALID}, {@link RemedyRefusal#REMEDY_TEXT_INVALID} or {@link
     *     RemedyRefusal#REMEDY_PAPER_INVALID} for what was entered
     * @throws RequestRejected {@link RemedyRefusal#REMEDY_RESTORE_CONFLICT} when a number cannot be
     *     in force again, as its domains or its document were filed otherwise since
     * @throws RequestRejected {@link RemedyRefusal#REMEDY_REVIEW_CONFLICT} when an application
     *     whose refusal was revoked was handed in again since
     */
    @Clause({"B5", "12.3", "13.2", "15.4", "15.5"})
    @RolesAllowed({REVIEWER, MINISTRY})
    public void decide(Long id, int version, GivenOutcome given) {
        Remedy remedy = own(id, version);
        if (given.result() == null || given.result() == RemedyState.OPEN) {
            throw RemedyRefusal.REMEDY_OUTCOME_MISSING.of(remedy.id());
        }
        requireBetween(remedy.filedOn(), given.day());
        String words = text(given.words(), LONGEST_OUTCOME);
        if (given.paper().size() != 1 || !isOwnDocument(given.paper().get(0))) {
            throw RemedyRefusal.REMEDY_PAPER_INVALID.of(remedy.id());
        }
        Instant now = clock.instant();
        RemedyState before = remedy.state();
        remedy.decide(given.result(), given.day(), words, given.paper().get(0));
        remedy.decidedBy(callers.current().username(), now);
        ServiceRecord attacked = attackedBy(remedy);
        Optional<FilingApplication> again = Optional.empty();
        if (remedy.state().isFallen()) {
            again = followed.undo(attacked, remedy);
        } else {
            followed.goOn(attacked);
            followed.recount(attacked);
        }
        Letter letter = letters.issue(remedy, again);
        remedy.announcedBy(letter.id());
        history.write(
                remedy,
                Act.move("RECORD_OUTCOME", before, remedy.state(), words, "B5"),
                remedy,
                letter);
        notices.decided(remedy, attacked, letter, again);
        remedies.write();
    }

    private ServiceRecord attackedBy(Remedy remedy) {
        return services.find(remedy.attackedId()).orElseThrow();
    }

    private void requireBetween(LocalDate first, LocalDate day) {
        if (day == null || day.isBefore(first) || day.isAfter(Shanghai.date(clock.instant()))) {
            throw RemedyRefusal.REMEDY_DAY_INVALID.of(first);
        }
    }

    private static String text(String given, int longest) {
        return VisibleText.given(given, SHORTEST_TEXT, longest)
                .orElseThrow(() -> RemedyRefusal.REMEDY_TEXT_INVALID.of(SHORTEST_TEXT, longest));
    }

    private boolean isOwnDocument(String document) {
        return VisibleText.isLine(document)
                && attachments
                        .info(document)
                        .map(AttachmentInfo::unitId)
                        .filter(callers.current().unitId()::equals)
                        .isPresent();
    }

    private boolean isOwn(Authority authority) {
        return callers.current().authority().equals(Optional.of(authority));
    }

    /** A remedy at the caller's authority; a second caller waits until the first has committed. */
    private Remedy own(Long id, int version) {
        Remedy remedy =
                hidden.unlessHidden(remedies.lock(id), found -> isOwn(found.authority()))
                        .orElseThrow(() -> RemedyRefusal.REMEDY_NOT_FOUND.of(id));
        if (remedy.state() != RemedyState.OPEN) {
            throw RemedyRefusal.REMEDY_DECIDED.of(remedy.id(), remedy.state());
        }
        if (remedy.version() != version) {
            throw RemedyRefusal.REMEDY_STALE.of(remedy.id());
        }
        return remedy;
    }
}
