package org.beian.enforcement.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.cancellation.procedure.AuthorityCancellation;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.casework.CaseLimits;
import org.beian.enforcement.casework.FineCollections;
import org.beian.enforcement.closure.ClosureOrders;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.law.Clause;
import org.beian.letter.Letters;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;

/**
 * Beginning of the execution of a decision that counts as served: the time to pay runs, providers
 * are ordered to stop access, the filing is cancelled (16.3, 16.4).
 */
@ApplicationScoped
@Clause({"16.3", "16.4"})
class ExecutionBeginning {

    @Inject CaseLimits limits;
    @Inject FineCollections fines;
    @Inject ClosureOrders closures;
    @Inject AuthorityCancellation cancellations;
    @Inject Letters letters;
    @Inject History history;

    /** Begins it, with the limits that run from the day as of which the decision is served. */
    void begin(EnforcementCase one) {
        LocalDate day = one.decision().servedOn();
        limitPayment(one);
        one.execute(lastStep(one));
        fines.recount(one);
        history.write(
                one,
                Act.move("EXECUTE", CaseState.DECIDED, one.state(), day.toString(), "16.4"),
                one);
        if (one.decision().measures().has(MeasureKind.CLOSURE)) {
            closures.execute(one);
        }
        if (one.decision().measures().has(MeasureKind.CANCELLATION)) {
            cancellations.cancel(
                    new AuthorityCancellation.Part(one.site().subjectId(), one.site().websiteId()),
                    one,
                    letters.find(one.decision().letterId()).orElseThrow(),
                    closures.accesses(one));
        }
    }

    /** Moves the limits of one that has begun, as the record of the service was corrected. */
    void move(EnforcementCase one) {
        limitPayment(one);
        one.actBy(lastStep(one));
        fines.recount(one);
    }

    private void limitPayment(EnforcementCase one) {
        if (one.decision().measures().has(MeasureKind.FINE)) {
            one.execution().payBy(limits.payment(one.authority(), one.decision().servedOn()));
        }
    }

    /** The latest day of what the measures ask of party, providers and bureaus. */
    private LocalDate lastStep(EnforcementCase one) {
        Authority bureau = one.authority();
        LocalDate served = one.decision().servedOn();
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
