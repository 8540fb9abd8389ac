package org.beian.ipregister.check;

import com.google.common.collect.Ordering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;
import org.beian.value.IpRange;

/**
 * Check of the register as it is now, which sweeps it and notes all defects in {@code ip_found}.
 * The caller holds the write lock of the register.
 */
@ApplicationScoped
public class IpChecking {

    private static final int WRITTEN = 5000;
    private static final String FOUND =
            """
            insert into ip_found (found_no, unit_id, check_name, holder_id, kind, family,
              range_start, range_end, missing, other_id, other_start, other_end, against_count)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    @Inject EntityManager em;
    @Inject SweptRanges holdings;
    @Inject Units units;

    /**
     * @param touched only defects of ranges that touch this one are noted; null for all
     * @return number of defects
     */
    public long run(IpRange touched) {
        em.createNativeQuery("delete from ip_found").executeUpdate();
        SweptRanges.Scope scope =
                touched == null
                        ? SweptRanges.Scope.ALL
                        : new SweptRanges.Scope(reachOf(touched), null);
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

    /** Number of defects that the last check noted. */
    public long found() {
        return ((Number)
                        em.createNativeQuery("select coalesce(max(found_no), 0) from ip_found")
                                .getSingleResult())
                .longValue();
    }

    /**
     * The range from the first to the last address of all records that touch this one: what the
     * sweep must read to judge them.
     */
    private IpRange reachOf(IpRange touched) {
        Query reach =
                NativeQuery.of(
                        em,
                        """
                        select min(range_start), max(range_end) from ip_record
                        where family = ? and range_start <= ? and range_end >= ?""",
                        touched.family(),
                        touched.endHex(),
                        touched.startHex());
        Reach found = ResultRecords.of(reach, Reach.class).get(0);
        return found.start() == null
                ? touched
                : IpRange.ofHex(
                        touched.family(),
                        Ordering.natural().min(found.start(), touched.startHex()),
                        Ordering.natural().max(found.end(), touched.endHex()));
    }

    /** First and last address of several records; null when there is none. */
    private record Reach(String start, String end) {}

    private final class Writer {

        private final List<Object[]> waiting = new ArrayList<>();
        private final Map<String, Long> ids = new HashMap<>();
        private long number;

        private void add(RegisterDefect found) {
            long unit = idOf(found.unit());
            if (unit == 0) {
                return;
            }
            SweptRange holding = found.holding();
            SweptRange other = found.other();
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
                        SweptRange.full(holding.start()),
                        SweptRange.full(holding.end()),
                        found.missing() == null ? "" : SweptRange.full(found.missing()),
                        against == null ? 0L : idOf(against),
                        other == null ? "" : SweptRange.full(other.start()),
                        other == null ? "" : SweptRange.full(other.end()),
                        found.count()
                    });
            if (waiting.size() >= WRITTEN) {
                flush();
            }
        }

        private void flush() {
            JdbcBatch.run(em, FOUND, waiting);
            waiting.clear();
        }

        /** Id of a unit by its code; 0 for a unit that is not known. */
        private long idOf(String code) {
            return ids.computeIfAbsent(code, each -> units.byCode(each).map(Unit::id).orElse(0L));
        }
    }
}
