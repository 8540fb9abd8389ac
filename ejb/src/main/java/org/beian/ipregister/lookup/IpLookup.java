package org.beian.ipregister.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.beian.ipregister.check.RangeBlockKey;
import org.beian.ipregister.check.RangeOverlapQuery;
import org.beian.ipregister.edit.IpEntry;
import org.beian.ipregister.record.IpRecordKind;
import org.beian.ipregister.record.IpStatus;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;
import org.beian.value.IpRange;

/**
 * Query of records by address, through the key: the block of a record that holds an address is the
 * beginning of the address's own digits.
 */
@ApplicationScoped
class IpLookup {

    /** Records read at most for each kind of overlap; more would tell nothing new. */
    private static final int MOST = 200;

    private static final String ITEMS =
            """
            select t.kind, t.family, t.range_start, t.range_end, t.unit_id, t.since, t.status,
              t.upstream, t.receiver, t.unit_name, %s as until from %s t where\s""";
    private static final String NOW = ITEMS.formatted("cast(null as date)", "ip_record");
    private static final String OF_A_DAY = NOW + "t.since <= ? and ";
    private static final String PAST = ITEMS.formatted("t.until", "ip_version");
    private static final String OF_A_TIME = PAST + "t.since <= ? and t.until > ? and ";
    private static final String ALL_TIMES = PAST + "t.since < t.until and ";
    private static final String NAMED =
            """
            select x.kind, x.family, x.range_start, x.range_end, x.unit_id, u.code, u.name,
              x.since, x.until, x.status, x.upstream, x.receiver, x.unit_name
            from (%s) x join unit u on u.id = x.unit_id""";
    private static final String LATEST_FIRST = " order by x.since desc, x.range_start, x.unit_id";

    /** Sorts after every hexadecimal digit. */
    private static final String BEYOND = "g";

    private static final int MOST_BESIDE = 20;

    private static final Comparator<IpEntry> NARROWEST_FIRST =
            Comparator.comparing((IpEntry entry) -> entry.range().size())
                    .thenComparing(entry -> entry.range().startHex())
                    .thenComparing(IpEntry::kind)
                    .thenComparing(IpEntry::unitId);

    @Inject EntityManager em;

    /**
     * The records in force that hold or touch a range, narrowest first: at most 200 whose block
     * contains the block of the range, and as many inside of it.
     */
    List<IpEntry> now(IpRange range, int most) {
        List<IpEntry> found = new ArrayList<>();
        for (RangeOverlapQuery part : RangeOverlapQuery.of(range, "t")) {
            Asked asked = new Asked(range);
            asked.add(NOW, part);
            found.addAll(entries(asked.query(), MOST));
        }
        found.sort(NARROWEST_FIRST);
        return found.stream().limit(most).toList();
    }

    /** The same as it was on a day. */
    List<IpEntry> on(IpRange range, LocalDate day, int most) {
        Asked asked = new Asked(range);
        asked.add(OF_A_DAY, List.of(day));
        asked.add(OF_A_TIME, List.of(day, day));
        return entries(asked.query(), most);
    }

    /**
     * Past records and those in force, the latest first; a record that changed on the day on which
     * it began is left out.
     */
    List<IpEntry> ever(IpRange range, int most) {
        Asked asked = new Asked(range);
        asked.add(NOW, List.of());
        asked.add(ALL_TIMES, List.of());
        List<IpEntry> found = entries(asked.query(LATEST_FIRST), most);
        found.sort(Comparator.comparing(IpEntry::since).reversed().thenComparing(NARROWEST_FIRST));
        return found;
    }

    /** Statement about a range, put together of parts that each use the key. */
    private final class Asked {

        private final IpRange range;
        private final List<String> parts = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        private Asked(IpRange range) {
            this.range = range;
        }

        private void add(String from, List<?> first) {
            for (RangeOverlapQuery meeting : RangeOverlapQuery.of(range, "t")) {
                parameters.addAll(first);
                add(from, meeting);
            }
        }

        private void add(String from, RangeOverlapQuery meeting) {
            parts.add(from + meeting.sql());
            parameters.addAll(meeting.parameters());
        }

        private Query query() {
            return query("");
        }

        private Query query(String order) {
            String sql = NAMED.formatted(String.join(" union all ", parts)) + order;
            return NativeQuery.of(em, sql, parameters.toArray());
        }
    }

    /** Records that end before a range, or begin after it: the nearest of each side. */
    List<IpEntry> beside(IpRange range) {
        String before =
                nearest(
                        """
                        select max(range_start) from ip_record
                        where block >= ? and block < ? and range_end < ?""",
                        range,
                        range.startHex());
        String after =
                nearest(
                        """
                        select min(range_start) from ip_record
                        where block >= ? and block < ? and range_start > ?""",
                        range,
                        range.endHex());
        List<IpEntry> found = new ArrayList<>();
        for (String start : Stream.of(before, after).filter(Objects::nonNull).toList()) {
            IpRange first = IpRange.ofHex(range.family(), start, start);
            now(first, MOST_BESIDE).stream()
                    .filter(entry -> entry.range().startHex().equals(start))
                    .filter(entry -> !entry.range().overlaps(range))
                    .forEach(found::add);
        }
        return found;
    }

    /** Looks in the range's own block, then in the next wider one, until there is something. */
    private String nearest(String question, IpRange range, String from) {
        String block = RangeBlockKey.block(range);
        for (int length = block.length(); length > 0; length--) {
            String within = block.substring(0, length);
            Object found =
                    em.createNativeQuery(question)
                            .setParameter(1, within)
                            .setParameter(2, within + BEYOND)
                            .setParameter(3, from)
                            .getSingleResult();
            if (found != null) {
                return (String) found;
            }
        }
        return null;
    }

    private static List<IpEntry> entries(Query query, int most) {
        query.setFlushMode(FlushModeType.COMMIT).setMaxResults(most);
        List<IpEntry> found = new ArrayList<>();
        ResultRecords.of(query, Row.class).forEach(row -> found.add(row.entry()));
        found.sort(NARROWEST_FIRST);
        return found;
    }

    /** Row of {@link #NAMED}. */
    private record Row(
            IpRecordKind kind,
            int family,
            String start,
            String end,
            Long unitId,
            String unitCode,
            String unit,
            LocalDate since,
            LocalDate until,
            IpStatus status,
            String upstream,
            String receiver,
            String unitName) {

        IpEntry entry() {
            return new IpEntry(
                    kind,
                    IpRange.ofHex(family, start, end),
                    unitId,
                    unitCode,
                    unit,
                    since,
                    until,
                    status,
                    upstream,
                    receiver,
                    unitName);
        }
    }
}
