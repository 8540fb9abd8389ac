package org.beian.enforcement.decision;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.beian.account.Callers;
import org.beian.enforcement.CaseMaterial;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.casework.CaseAccess;
import org.beian.enforcement.casework.CaseFile;
import org.beian.enforcement.casework.CaseLetters;
import org.beian.enforcement.casework.CaseLetters.Occasion;
import org.beian.enforcement.casework.CaseNotices;
import org.beian.enforcement.casework.FineCollections;
import org.beian.enforcement.proceeding.CollectionState;
import org.beian.enforcement.proceeding.FineCollection;
import org.beian.enforcement.proceeding.MaterialKind;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Collection of fines that were not paid in time: the written demand, the application to the court
 * for enforcement, and its end without payment (16.3; Administrative Penalty Law 72, Administrative
 * Compulsion Law 53, 54).
 */
@Stateless
@RolesAllowed({CLERK, REVIEWER})
public class CaseCollection {

    @Inject CaseAccess access;
    @Inject CaseFile file;
    @Inject FineCollections fines;
    @Inject CaseLetters letters;
    @Inject CaseNotices notices;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Tells the party in writing to pay, once its remedies are over.
     *
     * @param version the version that the caller saw
     * @throws RequestRejected {@link CaseRefusal#CASE_NOT_FOUND} or {@link CaseRefusal#CASE_STALE}
     * @throws RequestRejected {@link CaseRefusal#CASE_STATE_FORBIDS} when no fine is to be
     *     collected, or the party was told before
     * @throws RequestRejected {@link CaseRefusal#CASE_COURT_EARLY} while the decision may be
     *     attacked, or a remedy against it is pending
     * @throws RequestRejected {@link CaseRefusal#CASE_COURT_TOO_LATE} once the court cannot be
     *     applied to any more
     */
    @Clause("16.3")
    public void urge(String id, int version) {
        EnforcementCase one = collecting(id, version, CollectionState.NONE);
        requireReady(one);
        FineCollection collection = one.execution().collection();
        collection.urge(today());
        Letter letter = letters.issue(one, Occasion.URGED);
        collection.announcedBy(letter.id());
        fines.recount(one);
        history.write(one, Act.note("URGE_PAYMENT", letter.number(), "16.3"), one, letter);
        notices.urged(one, letter);
    }

    /**
     * Records the application to a court for enforcement, by an officer of the case; it goes out
     * once a reviewer approves it.
     *
     * @param request the court, the day of the application, at least some days after the demand was
     *     served, and its paper
     * @throws RequestRejected as {@link #urge}; {@link CaseRefusal#CASE_STATE_FORBIDS} when the
     *     party was not told to pay, or it was applied before
     * @throws RequestRejected {@link CaseRefusal#CASE_NOT_OFFICER}
     * @throws RequestRejected {@link CaseRefusal#CASE_TEXT_INVALID}, {@link
     *     CaseRefusal#CASE_DAY_INVALID} or {@link CaseRefusal#CASE_DOCUMENT_UNKNOWN} for what was
     *     entered
     */
    @Clause("16.3")
    public void apply(String id, int version, CourtRequest request) {
        EnforcementCase one = collecting(id, version, CollectionState.URGED);
        access.requireOfficer(one);
        requireReady(one);
        requireDay(one.execution().collection().applyFrom(), request.day());
        String court = CaseAccess.line(request.words(), CaseAccess.SHORTEST);
        CaseMaterial paper = file.add(one, MaterialKind.COURT_APPLICATION, null, request.paper());
        one.execution().collection().propose(court, request.day(), callers.current().username());
        history.write(one, Act.note("APPLY_COURT", court, "16.3"), one, paper);
    }

    /**
     * Approves the application, by a reviewer who does not investigate the case: it goes to the
     * court today.
     *
     * @throws RequestRejected as {@link #urge}; {@link CaseRefusal#CASE_STATE_FORBIDS} when no
     *     application waits
     * @throws RequestRejected {@link CaseRefusal#CASE_FOUR_EYES} when the caller is its officer
     */
    @Clause("16.3")
    @RolesAllowed(REVIEWER)
    public void approve(String id, int version) {
        EnforcementCase one = proposed(id, version);
        requireReady(one);
        FineCollection collection = one.execution().collection();
        collection.apply(callers.current().username(), clock.instant());
        history.write(one, Act.note("APPROVE_COURT", collection.court(), "16.3"), one);
    }

    /**
     * Gives the application back to the officers; as {@link #approve}.
     *
     * @param reason 4 to 2000 characters
     * @throws RequestRejected {@link CaseRefusal#CASE_TEXT_INVALID} for the reason
     */
    @Clause("16.3")
    @RolesAllowed(REVIEWER)
    public void sendBack(String id, int version, String reason) {
        EnforcementCase one = proposed(id, version);
        String said = CaseAccess.text(reason);
        one.execution().collection().sendBack();
        history.write(one, Act.note("RETURN_COURT", said, "16.3"), one);
    }

    /**
     * Records that the court refused the enforcement, or ended it without all being paid; a payment
     * is recorded as such.
     *
     * @param request what the court found, the day and its paper
     * @throws RequestRejected {@link CaseRefusal#CASE_STATE_FORBIDS} when the court was not applied
     *     to
     * @throws RequestRejected as {@link #apply} for what was entered
     */
    @Clause("16.3")
    public void ended(String id, int version, CourtRequest request) {
        EnforcementCase one = collecting(id, version, CollectionState.APPLIED);
        requireDay(Shanghai.date(one.execution().collection().decidedAt()), request.day());
        String said = CaseAccess.text(request.words());
        CaseMaterial paper = file.add(one, MaterialKind.COURT_PAPER, null, request.paper());
        one.execution().collection().end(CollectionState.ENDED, request.day(), said);
        history.write(one, Act.note("END_COURT", said, "16.3"), one, paper);
    }

    /**
     * Ends the collection, as the time to apply to the court went by, by a reviewer who does not
     * investigate the case.
     *
     * @param reason 4 to 2000 characters
     * @throws RequestRejected as {@link #urge}, and {@link CaseRefusal#CASE_FOUR_EYES} when the
     *     caller is its officer; {@link CaseRefusal#CASE_COURT_EARLY} before the last day is over
     * @throws RequestRejected {@link CaseRefusal#CASE_TEXT_INVALID} for the reason
     */
    @Clause("16.3")
    @RolesAllowed(REVIEWER)
    public void lapse(String id, int version, String reason) {
        EnforcementCase one = collecting(id, version, null);
        access.requireNoOfficer(one);
        if (one.execution().collection().state() == CollectionState.APPLIED) {
            throw CaseRefusal.CASE_STATE_FORBIDS.of(one.number(), one.state());
        }
        if (!fines.isTooLate(one)) {
            throw CaseRefusal.CASE_COURT_EARLY.of(one.number());
        }
        String said = CaseAccess.text(reason);
        one.execution().collection().end(CollectionState.LAPSED, today(), said);
        history.write(one, Act.note("LAPSE_COURT", said, "16.3"), one);
    }

    private EnforcementCase proposed(String id, int version) {
        EnforcementCase one = collecting(id, version, CollectionState.PROPOSED);
        access.requireNoOfficer(one);
        return one;
    }

    /** A case in which a fine is collected, in a state; null for any. */
    private EnforcementCase collecting(String id, int version, CollectionState state) {
        EnforcementCase one = access.ofBureau(id, version);
        boolean there =
                one.state() == CaseState.EXECUTING
                        && one.execution().owes()
                        && (state == null || one.execution().collection().state() == state);
        if (!there) {
            throw CaseRefusal.CASE_STATE_FORBIDS.of(one.number(), one.state());
        }
        return one;
    }

    private void requireReady(EnforcementCase one) {
        if (!fines.isReady(one, one.execution().collection().state())) {
            throw CaseRefusal.CASE_COURT_EARLY.of(one.number());
        }
        if (fines.isTooLate(one)) {
            throw CaseRefusal.CASE_COURT_TOO_LATE.of(one.number());
        }
    }

    private void requireDay(LocalDate first, LocalDate day) {
        if (day == null || day.isBefore(first) || day.isAfter(today())) {
            throw CaseRefusal.CASE_DAY_INVALID.of(today());
        }
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
