package org.beian.ipregister.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.beian.ipregister.check.RangeBlockKey;
import org.beian.ipregister.check.RangeOverlapQuery;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;
import org.beian.value.IpRange;

/** Sources that a unit filed as its own addresses, and what it filed as given out of them. */
@ApplicationScoped
public class ProviderAddresses {

    @Inject EntityManager em;

    /**
     * Whether every address of the range lies in the unit's filed source ranges; neighbours count
     * as one.
     */
    public boolean cover(Long unitId, IpRange range, LocalDate on) {
        return cover(sourcesAt(unitId, range, on), range);
    }

    /**
     * Those of some ranges that do not lie in the unit's filed source ranges. As they come in their
     * order, a source is read once for all that it holds.
     */
    public Set<IpRange> outside(Long unitId, SortedSet<IpRange> ranges, LocalDate on) {
        Set<IpRange> outside = new HashSet<>();
        List<IpRange> known = List.of();
        for (IpRange range : ranges) {
            boolean sameFamily = !known.isEmpty() && known.get(0).family() == range.family();
            if (!sameFamily || !cover(known, range)) {
                known = sourcesAt(unitId, range, on);
                if (!cover(known, range)) {
                    outside.add(range);
                }
            }
        }
        return outside;
    }

    private List<IpRange> sourcesAt(Long unitId, IpRange range, LocalDate on) {
        List<IpRange> sources = new ArrayList<>();
        for (RangeOverlapQuery part : RangeOverlapQuery.of(range, "r")) {
            List<Object> parameters = new ArrayList<>(part.parameters());
            parameters.addAll(List.of(unitId, on));
            Query query =
                    NativeQuery.of(
                            em,
                            """
                            select r.range_start, r.range_end from ip_record r
                            where %s and r.unit_id = ? and r.kind = 'SOURCE' and r.since <= ?"""
                                    .formatted(part.sql()),
                            parameters.toArray());
            ResultRecords.of(query, Source.class)
                    .forEach(
                            source ->
                                    sources.add(
                                            IpRange.ofHex(
                                                    range.family(), source.start, source.end)));
        }
        return sources;
    }

    /** The first source ranges of IPv4 that a unit filed, in their order. */
    public List<IpRange> sources(Long unitId, LocalDate on, int limit) {
        Query query =
                NativeQuery.of(
                        em,
                        """
                        select r.range_start, r.range_end from ip_record r
                        where r.unit_id = ? and r.family = 4 and r.kind = 'SOURCE'
                        and r.since <= ? order by r.range_start""",
                        unitId,
                        on);
        query.setMaxResults(limit);
        return ResultRecords.of(query, Source.class).stream()
                .map(source -> IpRange.ofHex(4, source.start, source.end))
                .toList();
    }

    /**
     * The first allocations that a unit filed within one of its sources, in their order.
     *
     * @param limit most of them
     */
    public List<IpRange> given(Long unitId, IpRange source, LocalDate on, int limit) {
        Query query =
                NativeQuery.of(
                        em,
                        """
                        select r.range_start, r.range_end from ip_record r
                        where r.unit_id = ? and r.family = ? and r.kind = 'ALLOCATION'
                        and r.range_start <= ? and r.range_end >= ? and r.since <= ?
                        order by r.range_start""",
                        unitId,
                        source.family(),
                        source.endHex(),
                        source.startHex(),
                        on);
        query.setMaxResults(limit);
        return ResultRecords.of(query, Source.class).stream()
                .map(found -> IpRange.ofHex(source.family(), found.start, found.end))
                .toList();
    }

    private record Source(String start, String end) {}

    private static boolean cover(List<IpRange> sources, IpRange range) {
        List<IpRange> ordered = new ArrayList<>(sources);
        ordered.sort(Comparator.comparing(IpRange::startHex).thenComparing(IpRange::endHex));
        String wanted = range.startHex();
        for (IpRange source : ordered) {
            if (source.startHex().compareTo(wanted) > 0) {
                return false;
            }
            if (source.endHex().compareTo(range.endHex()) >= 0) {
                return true;
            }
            if (source.endHex().compareTo(wanted) >= 0) {
                wanted = RangeBlockKey.after(source.endHex());
            }
        }
        return false;
    }

    /**
     * Files a source range of a unit from a day on, as held from APNIC; one that is filed already
     * stays unchanged.
     */
    public void add(Long unitId, IpRange range, LocalDate from, String note) {
        NativeQuery.of(
                        em,
                        """
                        insert into ip_record (family, block, range_start, range_end, kind,
                          unit_id, since, upstream, note, content_hash)
                        select cast(? as smallint), cast(? as varchar(33)), ?, ?, 'SOURCE',
                          u.id, cast(? as date), 'APNIC', cast(? as varchar(1024)), 0
                        from unit u where u.id = ? and not exists (select 1 from ip_record r
                          where r.block = ? and r.range_start = ? and r.range_end = ?
                          and r.kind = 'SOURCE' and r.unit_id = u.id)""",
                        range.family(),
                        RangeBlockKey.block(range),
                        range.startHex(),
                        range.endHex(),
                        from,
                        note,
                        unitId,
                        RangeBlockKey.block(range),
                        range.startHex(),
                        range.endHex())
                .executeUpdate();
    }
}
