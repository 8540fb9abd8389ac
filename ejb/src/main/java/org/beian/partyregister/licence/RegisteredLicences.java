package org.beian.partyregister.licence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.beian.party.ProviderLicences;
import org.beian.partyregister.RegisteredUnit;

/** Lookup of licences in the register of the parties. */
@ApplicationScoped
class RegisteredLicences implements ProviderLicences {

    @Inject EntityManager em;

    @Override
    public Map<Long, Ended> endedBefore(LocalDate day, Collection<Long> units) {
        return units.isEmpty()
                ? Map.of()
                : em.createQuery(
                                """
                                select u from RegisteredUnit u where u.id in :units
                                and u.licenceUntil < :day""",
                                RegisteredUnit.class)
                        .setParameter("units", units)
                        .setParameter("day", day)
                        .getResultStream()
                        .collect(Collectors.toMap(RegisteredUnit::caseId, RegisteredLicences::of));
    }

    private static Ended of(RegisteredUnit unit) {
        return new Ended(unit.licenceNumber().orElseThrow(), unit.licenceUntil().orElseThrow());
    }
}
