package org.beian.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.beian.account.Caller;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.UnitSummary;
import org.beian.party.Units;
import org.beian.value.Province;

/** Test fixture of units of a test's own: the database is shared, so every code is new. */
@ApplicationScoped
public class SeededUnits {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final LocalDate SINCE = LocalDate.of(2005, 3, 20);

    @Inject Units units;
    @Inject EntityManager em;

    /** A name or code that no other test has. */
    public static String unique(String prefix) {
        return prefix + "-" + NEXT.incrementAndGet();
    }

    public Unit add(Capacity capacity, Province province) {
        return add(Set.of(capacity), province);
    }

    /** A unit with several capacities. */
    public Unit add(Set<Capacity> capacities, Province province) {
        return inNew(
                () -> {
                    String first = capacities.iterator().next().name();
                    String code = unique("test-" + first.toLowerCase(java.util.Locale.ROOT));
                    Unit unit = new Unit(code, "示例单位", province, capacities, SINCE);
                    units.add(unit);
                    return unit;
                });
    }

    /** A provider with its remit in these provinces. */
    public Unit provider(Province... remit) {
        Unit provider = add(Capacity.ACCESS_PROVIDER, remit.length == 0 ? null : remit[0]);
        inNew(
                () -> {
                    for (Province province : remit) {
                        units.giveRemit(em.merge(provider), province, SINCE);
                    }
                    return null;
                });
        return provider;
    }

    /** A branch that files addresses by itself. */
    public Unit branch(Unit headquarters, Province province) {
        Unit branch = add(Capacity.IP_FILING_UNIT, province);
        return inNew(
                () -> {
                    Unit managed = em.merge(branch);
                    managed.branchOf(headquarters);
                    return managed;
                });
    }

    /** A caller of the unit, without an account row. */
    public static Caller callerOf(Unit unit, String username, String role) {
        return new Caller(null, username, username, unit.asParty(), Set.of(role), "request");
    }

    /** A unit that no row stands for. */
    public static UnitSummary unnamed(Long id) {
        return new UnitSummary(id, "U" + id, "示例单位", null, SINCE, null);
    }

    private static <T> T inNew(java.util.concurrent.Callable<T> work) {
        try {
            return TestTransactions.inNew(work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
