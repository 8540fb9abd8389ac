package org.beian.ipregister.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.ipregister.IpRefusal;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;

/** Access to units that file addresses, for callers who may see them. */
@ApplicationScoped
public class IpUnitAccess {

    @Inject Units units;
    @Inject IpUnitReaders readers;

    /**
     * @throws RequestRejected {@link IpRefusal#IP_UNIT_NOT_FOUND} when the unit files no addresses,
     *     and when the caller may not see it
     */
    @Clause({"9.1", "2"})
    public Unit require(Long id) {
        return units.find(id)
                .filter(IpUnitAccess::filesAddresses)
                .filter(unit -> readers.mayRead(unit.id()))
                .orElseThrow(IpRefusal.IP_UNIT_NOT_FOUND::of);
    }

    public static boolean filesAddresses(Unit unit) {
        return unit.is(Capacity.IP_FILING_UNIT) || unit.is(Capacity.REGISTRY);
    }
}
