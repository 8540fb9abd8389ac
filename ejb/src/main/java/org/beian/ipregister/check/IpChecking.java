package org.beian.ipregister.check;

import com.google.common.collect.Ordering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.IpRange;

/**
 * Sweeps the register as it is now and notes in {@code ip_found} what is wrong with it, under the
 * turn of the one writer.
 */
@ApplicationScoped
public class IpChecking {

    private static final int WRITTEN = 5000;
    private static final String FOUND =
            "insert into ip_found (found_no, unit_id, check_name, holder_id, kind, family, range_start,"
                    + " range_end, missing, other_id, other_start, other_end, against_count)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject EntityManager em;
    @Inject IpHoldings holdings;
    @Inject Units units;

    /**
     * @param touched only findings of ranges that touch this one are noted; null for all
     * @return how many there are
     */
    public long run(IpRange touched) {
        em.createNativeQuery("delete from ip_found").executeUpdate();
        IpHoldings.Scope scope =
                touched == null
                        ? IpHoldings.Scope.ALL
                        : new IpHoldings.Scope(reachOf(touched), null);
        Writer writer = new Writer();
        IpSweep sweep =
                new IpSweep(
                        holdings.hierarchy(scope),
                        found -> {
                            if (touched == null || found.holding().range().overlaps(touched)) {
                                writer.add(found);
                            }
                        });
        holdings.inOrder(scope, sweep::take);
        sweep.finish();
        writer.flush();
        return writer.number;
    }

    /** Everything that bears on ranges that touch this one: from the first to the last of them. */
    private IpRange reachOf(IpRange touched) {
        Object[] reach =
                (Object[])
                        em.createNativeQuery(
                                        "select min(range_start), max(range_end) from ip_record where family = ?"
                                                + " and range_start <= ? and range_end >= ?")
                                .setParameter(1, touched.family())
                                .setParameter(2, touched.endHex())
                                .setParameter(3, touched.startHex())
                                .getSingleResult();
        if (reach[0] == null) {
            return touched;
        }
        return IpRange.ofHex(
                touched.family(),
                Ordering.natural().min((String) reach[0], touched.startHex()),
                Ordering.natural().max((String) reach[1], touched.endHex()));
    }

    private final class Writer {

        private final List<Object[]> waiting = new ArrayList<>();
        private final Map<String, Long> ids = new HashMap<>();
        private long number;

        private void add(IpFound found) {
            long unit = idOf(found.unit());
            if (unit == 0) {
                return;
            }
            IpHolding holding = found.holding();
            IpHolding other = found.other();
            String upstream = holding.isPassedOn() ? holding.peer() : null;
            String against = other == null ? upstream : other.unit();
            waiting.add(
                    new Object[] {
                        ++number,
                        unit,
                        found.check().name(),
                        idOf(holding.unit()),
                        holding.source() ? "SOURCE" : "ALLOCATION",
                        holding.family(),
                        IpHolding.full(holding.start()),
                        IpHolding.full(holding.end()),
                        found.missing() == null ? "" : IpHolding.full(found.missing()),
                        against == null ? 0L : idOf(against),
                        other == null ? "" : IpHolding.full(other.start()),
                        other == null ? "" : IpHolding.full(other.end()),
                        found.count()
                    });
            if (waiting.size() >= WRITTEN) {
                flush();
            }
        }

        private void flush() {
            IpBatch.run(em, FOUND, waiting);
            waiting.clear();
        }

        /** 0 for a unit that is not known. */
        private long idOf(String code) {
            return ids.computeIfAbsent(code, each -> units.byCode(each).map(Unit::id).orElse(0L));
        }
    }
}
