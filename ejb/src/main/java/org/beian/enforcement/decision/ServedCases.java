package org.beian.enforcement.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.cancellation.procedure.AuthorityCancellation;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.EnforcementCaseRepository;
import org.beian.enforcement.casework.CaseLimits;
import org.beian.enforcement.closure.ClosureOrders;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.law.Clause;
import org.beian.letter.Letters;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;

/**
 * Observer of the service of letters about cases: with that of the notice the periods of the party
 * begin, with that of the decision its execution (16.3, 16.4). A corrected record moves both.
 */
@ApplicationScoped
@Clause({"16.3", "16.4"})
class ServedCases {

    @Inject EnforcementCaseRepository cases;
    @Inject CaseLimits limits;
    @Inject ClosureOrders closures;
    @Inject AuthorityCancellation cancellations;
    @Inject Letters letters;
    @Inject History history;

    void served(@Observes Letters.Served served) {
        cases.announcedBy(served.letterId()).ifPresent(one -> served(one, served));
    }

    private void served(EnforcementCase one, Letters.Served served) {
        LocalDate day = served.effectiveOn();
        if (served.letterId().equals(one.intended().letterId()) && one.state().isUndecided()) {
            one.intended()
                    .served(
                            day,
                            limits.statement(one.authority(), day),
                            limits.hearing(one.authority(), day));
            history.write(one, Act.note("NOTICE_SERVED", day.toString(), "16.3"), one);
        } else if (served.letterId().equals(one.decision().letterId())) {
            decided(one, day);
        }
    }

    private void decided(EnforcementCase one, LocalDate day) {
        if (one.state() != CaseState.DECIDED && one.state() != CaseState.EXECUTING) {
            return;
        }
        CaseState before = one.state();
        one.decision().served(day);
        if (one.decision().measures().has(MeasureKind.FINE)) {
            one.execution().payBy(limits.payment(one.authority(), day));
        }
        if (before == CaseState.EXECUTING) {
            one.actBy(lastStep(one, day));
            history.write(one, Act.note("DECISION_SERVED", day.toString(), "16.3"), one);
            return;
        }
        one.execute(lastStep(one, day));
        history.write(one, Act.move("EXECUTE", before, one.state(), day.toString(), "16.4"), one);
        if (one.decision().measures().has(MeasureKind.CLOSURE)) {
            closures.execute(one);
        }
        if (one.decision().measures().has(MeasureKind.CANCELLATION)) {
            cancellations.cancel(
                    new AuthorityCancellation.Part(
                            one.site().subjectId(),
                            one.site().websiteId(),
                            one.site().filingNumber()),
                    one,
                    letters.find(one.decision().letterId()).orElseThrow(),
                    closures.accesses(one));
        }
    }

    /** The latest day of what the measures ask of party, providers and bureaus. */
    private LocalDate lastStep(EnforcementCase one, LocalDate served) {
        Authority bureau = one.authority();
        LocalDate last = limits.closure(bureau, served);
        if (one.decision().measures().has(MeasureKind.FINE)) {
            last = later(last, limits.payment(bureau, served));
        }
        LocalDate rectify = one.decision().measures().rectifyUntil();
        return rectify == null ? last : later(last, rectify);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other.isAfter(one) ? other : one;
    }
}
