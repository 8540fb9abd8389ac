package org.beian.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.beian.party.Unit;
import org.beian.party.UnitSummary;
import org.beian.party.Units;

/** Lookup of the names of units; the caller's own unit is known already and takes no query. */
@ApplicationScoped
public class UnitNames {

    @Inject Callers callers;
    @Inject Units units;

    public Optional<UnitSummary> find(Long unitId) {
        UnitSummary own = callers.current().unit();
        return own != null && own.id().equals(unitId)
                ? Optional.of(own)
                : units.find(unitId).map(Unit::asParty);
    }
}
