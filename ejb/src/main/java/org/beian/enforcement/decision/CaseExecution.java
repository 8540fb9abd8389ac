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
import org.beian.enforcement.casework.CaseLimits;
import org.beian.enforcement.closure.ClosureOrders;
import org.beian.enforcement.proceeding.CaseOutcome;
import org.beian.enforcement.proceeding.MaterialKind;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Execution of decisions that were served: payment of the fine with its surcharge, rectification,
 * and the close of the case once all is done (16.3).
 */
@Stateless
@RolesAllowed({CLERK, REVIEWER})
public class CaseExecution {

    @Inject CaseAccess access;
    @Inject CaseFile file;
    @Inject CaseLimits limits;
    @Inject ClosureOrders closures;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Records the payment of the fine.
     *
     * @param version the version that the caller saw
     * @param yuan what was due on the day, with the surcharge
     * @param day of the payment
     * @param receipt id of the receipt
     * @throws RequestRejected {@link CaseRefusal#CASE_NOT_FOUND} or {@link CaseRefusal#CASE_STALE}
     * @throws RequestRejected {@link CaseRefusal#CASE_STATE_FORBIDS} when no fine is to be paid
     * @throws RequestRejected {@link CaseRefusal#CASE_DAY_INVALID} before the service of the
     *     decision, or after today
     * @throws RequestRejected {@link CaseRefusal#CASE_PAYMENT_WRONG} for another amount
     * @throws RequestRejected {@link CaseRefusal#CASE_DOCUMENT_UNKNOWN} for the receipt
     */
    @Clause("16.3")
    public void paid(String id, int version, long yuan, LocalDate day, String receipt) {
        EnforcementCase one = executing(id, version);
        if (!one.execution().owes()) {
            throw CaseRefusal.CASE_STATE_FORBIDS.of(one.number(), one.state());
        }
        requireDay(one, day);
        long due = limits.payable(one, day);
        if (yuan != due) {
            throw CaseRefusal.CASE_PAYMENT_WRONG.of(due, day);
        }
        CaseMaterial material = file.add(one, MaterialKind.RECEIPT, null, receipt);
        one.execution().pay(yuan, day);
        history.write(one, Act.note("PAY", String.valueOf(yuan), "16.3"), one, material);
    }

    /**
     * Records that the party rectified what was wrong.
     *
     * @param words how that was found, 4 to 2000 characters
     * @throws RequestRejected as {@link #paid}, but for amount and receipt
     * @throws RequestRejected {@link CaseRefusal#CASE_TEXT_INVALID} for the words
     */
    @Clause("16.3")
    public void rectified(String id, int version, LocalDate day, String words) {
        EnforcementCase one = executing(id, version);
        if (!one.decision().measures().has(MeasureKind.RECTIFICATION)
                || one.execution().rectifiedOn() != null) {
            throw CaseRefusal.CASE_STATE_FORBIDS.of(one.number(), one.state());
        }
        requireDay(one, day);
        String said = CaseAccess.text(words);
        one.execution().rectify(day, said);
        history.write(one, Act.note("RECTIFY", said, "16.3"), one);
    }

    /**
     * Closes a case (结案).
     *
     * @param words 4 to 2000 characters
     * @throws RequestRejected as {@link #rectified}, but for the day
     * @throws RequestRejected {@link CaseRefusal#CASE_OUTSTANDING} while a measure is not executed,
     *     and a fine neither paid nor given up by the court
     */
    @Clause("16.3")
    public void close(String id, int version, String words) {
        EnforcementCase one = executing(id, version);
        if (!isDone(one)) {
            throw CaseRefusal.CASE_OUTSTANDING.of(one.number());
        }
        String said = CaseAccess.text(words);
        one.close(new CaseOutcome(said, null, callers.current().username(), clock.instant()));
        history.write(one, Act.move("CLOSE", CaseState.EXECUTING, one.state(), said, "16.3"), one);
    }

    private boolean isDone(EnforcementCase one) {
        return one.decision().measures().kinds().stream()
                .allMatch(
                        kind ->
                                switch (kind) {
                                    case RECTIFICATION -> one.execution().rectifiedOn() != null;
                                    case FINE -> !one.execution().owes();
                                    case CLOSURE -> closures.isDone(one);
                                    case WARNING, CANCELLATION -> true;
                                });
    }

    private EnforcementCase executing(String id, int version) {
        EnforcementCase one = access.ofBureau(id, version);
        if (one.state() != CaseState.EXECUTING) {
            throw CaseRefusal.CASE_STATE_FORBIDS.of(one.number(), one.state());
        }
        return one;
    }

    private void requireDay(EnforcementCase one, LocalDate day) {
        LocalDate today = Shanghai.date(clock.instant());
        if (day == null || day.isBefore(one.decision().servedOn()) || day.isAfter(today)) {
            throw CaseRefusal.CASE_DAY_INVALID.of(today);
        }
    }
}
