package org.beian.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.beian.law.Shanghai;
import org.beian.party.UnitSummary;
import org.beian.trail.CurrentActor;

/** Current caller as the actor that the trail records; the trail does not know accounts. */
@ApplicationScoped
class CallerActor implements CurrentActor {

    /** Types of cases on which a unit has to act although it has ended, with what they lead to. */
    private static final Set<String> AFTER_END =
            Set.of("ACCOUNT", "STOP_ACCESS_NOTICE", "ASSISTANCE", "ENFORCEMENT_CASE", "DISAVOWAL");

    @Inject Callers callers;
    @Inject Clock clock;

    @Override
    public String actor() {
        return callers.current().username();
    }

    @Override
    public Long actorUnitId() {
        return callers.current().unitId();
    }

    @Override
    public String requestId() {
        return callers.current().requestId();
    }

    @Override
    public void requireMayAct(String caseType) {
        UnitSummary unit = callers.current().unit();
        LocalDate today = Shanghai.date(clock.instant());
        if (unit != null
                && unit.validTo() != null
                && today.isAfter(unit.validTo())
                && !AFTER_END.contains(caseType)) {
            throw AccountRefusal.UNIT_IS_OVER.of(unit.name(), unit.validTo());
        }
    }
}
