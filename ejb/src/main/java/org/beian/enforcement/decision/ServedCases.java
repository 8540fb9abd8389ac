package org.beian.enforcement.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.EnforcementCaseRepository;
import org.beian.enforcement.casework.CaseLimits;
import org.beian.enforcement.casework.CaseNotices;
import org.beian.enforcement.casework.FineCollections;
import org.beian.enforcement.proceeding.CollectionState;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.letter.Letters;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Observer of the service of letters about cases: with that of the notice the periods of the party
 * begin, with that of the notice of a hearing the days until that, with that of the decision its
 * execution, with that of the demand to pay the time to the application to a court (16.3, 16.4). A
 * corrected record moves them. What was served by a public notice counts as served on a day to
 * come.
 */
@ApplicationScoped
@Clause({"16.3", "16.4"})
class ServedCases {

    @Inject EnforcementCaseRepository cases;
    @Inject CaseLimits limits;
    @Inject CaseNotices notices;
    @Inject ExecutionBeginning execution;
    @Inject FineCollections fines;
    @Inject History history;
    @Inject Clock clock;

    void served(@Observes Letters.Served served) {
        cases.announcedBy(served.letterId()).ifPresent(one -> served(one, served));
    }

    private void served(EnforcementCase one, Letters.Served served) {
        LocalDate day = served.effectiveOn();
        if (served.letterId().equals(one.intended().letterId()) && one.state().isUndecided()) {
            told(one, day);
        } else if (served.letterId().equals(one.decision().letterId())) {
            decided(one, day);
        } else if (served.letterId().equals(one.hearing().letterId())) {
            hearing(one, day);
        } else if (one.execution().collection().state() == CollectionState.URGED) {
            one.execution().collection().served(day, fines.applyFrom(one.authority(), day));
            history.write(one, Act.note("URGE_SERVED", day.toString(), "16.3"), one);
        }
    }

    /** Where the party has time again, a case that was handed on is back with its officers. */
    private void told(EnforcementCase one, LocalDate day) {
        one.intended()
                .served(
                        day,
                        limits.statement(one.authority(), day),
                        limits.hearing(one.authority(), day));
        CaseState before = one.state();
        boolean handedOn = before == CaseState.LEGAL_REVIEW || before == CaseState.DECISION;
        boolean answered = one.statement().isWaived() || one.hearing().heldAt() != null;
        if (handedOn && !answered && !one.intended().isOver(today())) {
            one.goOn(before, CaseState.NOTIFIED);
            history.write(
                    one,
                    Act.move("NOTICE_SERVED", before, one.state(), day.toString(), "16.3"),
                    one);
        } else {
            history.write(one, Act.note("NOTICE_SERVED", day.toString(), "16.3"), one);
        }
    }

    /** A hearing that its notice comes too late for is put off, as that notice says. */
    private void hearing(EnforcementCase one, LocalDate day) {
        if (one.state() != CaseState.HEARING) {
            return;
        }
        boolean late = one.hearing().served(day, limits.hearingFrom(one.authority(), day));
        history.write(one, Act.note("HEARING_SERVED", day.toString(), "16.3"), one);
        if (late) {
            history.write(
                    one, Act.note("MOVE_HEARING", one.hearing().time().toString(), "16.3"), one);
            notices.hearingMoved(one);
        }
    }

    private void decided(EnforcementCase one, LocalDate day) {
        if (one.state() != CaseState.DECIDED && one.state() != CaseState.EXECUTING) {
            return;
        }
        one.decision().served(day);
        if (one.state() == CaseState.DECIDED && !day.isAfter(today())) {
            execution.begin(one);
            return;
        }
        if (one.state() == CaseState.EXECUTING) {
            execution.move(one);
        } else {
            one.actBy(day);
        }
        history.write(one, Act.note("DECISION_SERVED", day.toString(), "16.3"), one);
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
