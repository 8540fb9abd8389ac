package org.beian.ipregister.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;

/** Gives out units that file addresses, to who has a part in them. */
@ApplicationScoped
public class IpUnitAccess {

    @Inject Units units;
    @Inject IpUnitReaders readers;

    /**
     * @throws IpUnitNotFound when it files none, and when the caller has no part in it
     */
    @Clause({"9.1", "2"})
    public Unit require(Long id) {
        return units.find(id)
                .filter(IpUnitAccess::filesAddresses)
                .filter(unit -> readers.mayRead(unit.id()))
                .orElseThrow(IpUnitNotFound::new);
    }

    public static boolean filesAddresses(Unit unit) {
        return unit.is(Capacity.IP_FILING_UNIT) || unit.is(Capacity.REGISTRY);
    }
}
