package org.beian.ipregister;

import com.google.common.collect.Ordering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beian.value.IpRange;

/**
 * Finds records by address, each question in one statement by the key: a record that holds an
 * address starts in the address's own block of its width.
 */
@ApplicationScoped
class IpLookup {

    private static final String ITEMS =
            "t.kind, t.family, t.range_start, t.range_end, t.unit_id, t.since, t.status, t.upstream,"
                    + " t.receiver, t.unit_name, t.width";
    private static final String NAMED =
            "select x.kind, x.family, x.range_start, x.range_end, x.unit_id, u.code, u.name, x.since,"
                    + " x.until, x.status, x.upstream, x.receiver, x.unit_name from (%s) x join unit u on u.id = x.unit_id";
    private static final String OPEN = "cast(null as date) as until";
    private static final String HOLDS =
            " where t.family = %d and t.width = %d and t.range_start >= ? and t.range_start <= ?"
                    + " and t.range_end >= ?";

    private static final Map<Integer, String> NOW = Map.of(4, now(4), 6, now(6));
    private static final Map<Integer, String> THEN = Map.of(4, then(4), 6, then(6));

    private static final Comparator<IpEntry> NARROWEST_FIRST =
            Comparator.comparing((IpEntry entry) -> entry.range().size())
                    .thenComparing(entry -> entry.range().startHex())
                    .thenComparing(IpEntry::kind)
                    .thenComparing(IpEntry::unitId);

    @Inject EntityManager em;

    private static String now(int family) {
        return NAMED.formatted(
                IntStream.rangeClosed(0, IpSpan.widest(family))
                        .mapToObj(
                                width ->
                                        "select "
                                                + ITEMS
                                                + ", "
                                                + OPEN
                                                + " from ip_record t"
                                                + HOLDS.formatted(family, width))
                        .collect(Collectors.joining(" union all ")));
    }

    private static String then(int family) {
        return NAMED.formatted(
                IntStream.rangeClosed(0, IpSpan.widest(family))
                        .mapToObj(
                                width ->
                                        "select "
                                                + ITEMS
                                                + ", "
                                                + OPEN
                                                + " from ip_record t"
                                                + HOLDS.formatted(family, width)
                                                + " and t.since <= ? union all select "
                                                + ITEMS
                                                + ", t.until from ip_version t"
                                                + HOLDS.formatted(family, width)
                                                + " and t.since <= ? and t.until > ?")
                        .collect(Collectors.joining(" union all ")));
    }

    /** The records in force that touch a range's addresses from its start on, narrowest first. */
    List<IpEntry> now(IpRange range, int most) {
        Query query = em.createNativeQuery(NOW.get(range.family()));
        int next = 1;
        for (int width = 0; width <= IpSpan.widest(range.family()); width++) {
            next = holds(query, next, range, width);
        }
        return entries(query, most);
    }

    /** The same as it was on a day. */
    List<IpEntry> on(IpRange range, LocalDate day, int most) {
        Query query = em.createNativeQuery(THEN.get(range.family()));
        Date then = Date.valueOf(day);
        int next = 1;
        for (int width = 0; width <= IpSpan.widest(range.family()); width++) {
            next = holds(query, next, range, width);
            query.setParameter(next++, then);
            next = holds(query, next, range, width);
            query.setParameter(next++, then).setParameter(next++, then);
        }
        return entries(query, most);
    }

    /** Records that begin after an address, or end before it: the nearest of each side. */
    List<IpEntry> beside(IpRange range) {
        String before =
                nearest(
                        range.family(),
                        "select max(range_start) from ip_record where family = %d and width = %d"
                                + " and range_start < ? and range_end < ?",
                        range.startHex(),
                        Ordering.<String>natural().reverse());
        String after =
                nearest(
                        range.family(),
                        "select min(range_start) from ip_record where family = %d and width = %d"
                                + " and range_start > ? and range_end > ?",
                        range.endHex(),
                        Ordering.natural());
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

    private static final int MOST_BESIDE = 20;

    private String nearest(int family, String question, String from, Ordering<String> order) {
        String all =
                IntStream.rangeClosed(0, IpSpan.widest(family))
                        .mapToObj(width -> question.formatted(family, width))
                        .collect(Collectors.joining(" union all "));
        Query query = em.createNativeQuery(all);
        for (int i = 1; i <= 2 * (IpSpan.widest(family) + 1); i++) {
            query.setParameter(i, from);
        }
        List<String> found = new ArrayList<>();
        for (Object start : query.getResultList()) {
            if (start != null) {
                found.add((String) start);
            }
        }
        return found.isEmpty() ? null : order.min(found);
    }

    private static int holds(Query query, int first, IpRange range, int width) {
        query.setParameter(first, IpSpan.blockOf(range.startHex(), width))
                .setParameter(first + 1, range.endHex())
                .setParameter(first + 2, range.startHex());
        return first + 3;
    }

    private static List<IpEntry> entries(Query query, int most) {
        List<IpEntry> found = new ArrayList<>();
        for (Object each :
                query.setFlushMode(FlushModeType.COMMIT).setMaxResults(most).getResultList()) {
            found.add(entry((Object[]) each));
        }
        found.sort(NARROWEST_FIRST);
        return found;
    }

    private static IpEntry entry(Object[] row) {
        return new IpEntry(
                IpRecordKind.valueOf((String) row[0]),
                IpRange.ofHex(((Number) row[1]).intValue(), (String) row[2], (String) row[3]),
                ((Number) row[4]).longValue(),
                (String) row[5],
                (String) row[6],
                ((Date) row[7]).toLocalDate(),
                row[8] == null ? null : ((Date) row[8]).toLocalDate(),
                row[9] == null ? null : IpStatus.valueOf((String) row[9]),
                (String) row[10],
                (String) row[11],
                (String) row[12]);
    }
}
