package org.beian.ipregister.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.beian.ipregister.record.IpFacts;
import org.beian.ipregister.rule.IpHierarchy;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.persistence.ResultRecords;
import org.beian.value.IpRange;

/**
 * Reader of sources and allocations in the order of the sweep: those of the register, and for a dry
 * run as the rows of a file would change them. Rows come through a cursor; none is kept.
 */
@ApplicationScoped
public class SweptRanges {

    private static final int FETCHED = 5000;
    private static final String COLUMNS =
            """
            unit_id, family,
              case when family = 4 then '4' || substr(range_start, 25)
                else '6' || range_start end as place,
              case when family = 4 then substr(range_end, 25) else range_end end as ends,
              kind,
              case when kind = 'SOURCE' then upstream
                when status = 'REDISTRIBUTED' then receiver end as peer""";
    private static final String ORDER = "order by place, kind desc, ends, unit_id";

    @Inject EntityManager em;
    @Inject Units units;

    /**
     * Scope of a sweep.
     *
     * @param window only records that touch the range; null for all
     * @param importId a file whose staged rows count as if they had taken effect; null for none
     */
    public record Scope(IpRange window, Long importId) {

        static final Scope ALL = new Scope(null, null);
    }

    /** Upstream that a unit names for sources of its own. */
    private record Upstream(long unitId, String code) {}

    /** Hands every record of the scope on, in order. */
    public void inOrder(Scope scope, Consumer<SweptRange> to) {
        read(scope, "kind in ('SOURCE', 'ALLOCATION')", to);
    }

    /** Hierarchy of the units by the upstreams that their sources name. */
    public IpHierarchy hierarchy(Scope scope) {
        Map<String, Set<String>> upstreams = new HashMap<>();
        if (scope.importId() != null) {
            read(
                    new Scope(null, scope.importId()),
                    "kind = 'SOURCE'",
                    source ->
                            upstreams
                                    .computeIfAbsent(source.unit(), u -> new HashSet<>())
                                    .add(from(source.peer())));
            return new IpHierarchy(upstreams);
        }
        Codes codes = new Codes();
        Query named =
                em.createNativeQuery(
                        """
                        select unit_id, upstream from ip_record where kind = 'SOURCE'
                        group by unit_id, upstream""");
        for (Upstream each : ResultRecords.of(named, Upstream.class)) {
            upstreams
                    .computeIfAbsent(codes.of(each.unitId()), u -> new HashSet<>())
                    .add(from(each.code()));
        }
        return new IpHierarchy(upstreams);
    }

    private static String from(String upstream) {
        return upstream == null ? IpFacts.APNIC : upstream;
    }

    private void read(Scope scope, String kinds, Consumer<SweptRange> to) {
        em.flush();
        Connection connection = em.unwrap(Connection.class);
        String window =
                scope.window() == null
                        ? ""
                        : "and family = ? and range_start <= ? and range_end >= ?";
        String filed =
                """
                select %s
                from ip_record where %s %s
                %s"""
                        .formatted(COLUMNS, kinds, window, ORDER);
        String staged =
                """
                select %s, row_no, action
                from ip_stage where import_id = ? and refused = 0 and repeated = 0 and %s
                %s"""
                        .formatted(COLUMNS, kinds, ORDER);
        try (PreparedStatement records = connection.prepareStatement(filed);
                PreparedStatement rows =
                        scope.importId() == null ? null : connection.prepareStatement(staged)) {
            records.setFetchSize(FETCHED);
            if (scope.window() != null) {
                records.setInt(1, scope.window().family());
                records.setString(2, scope.window().endHex());
                records.setString(3, scope.window().startHex());
            }
            if (rows == null) {
                merge(new Cursor(records.executeQuery(), false), null, to);
            } else {
                rows.setFetchSize(FETCHED);
                rows.setLong(1, scope.importId());
                merge(
                        new Cursor(records.executeQuery(), false),
                        new Cursor(rows.executeQuery(), true),
                        to);
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Merges two lists in the same order; a row of the file replaces the record that it names. */
    private static void merge(Cursor records, Cursor rows, Consumer<SweptRange> to)
            throws SQLException {
        while (records.current != null || rows != null && rows.current != null) {
            int order = rows == null ? -1 : Entry.compare(records.current, rows.current);
            Entry next = order < 0 ? records.current : rows.current;
            if (!next.deleted) {
                to.accept(next.holding);
            }
            if (order <= 0) {
                records.advance();
            }
            if (order >= 0) {
                rows.advance();
            }
        }
    }

    private record Entry(SweptRange holding, long unitId, boolean deleted) {

        private static final Comparator<Entry> ORDER =
                Comparator.<Entry>comparingInt(entry -> entry.holding.family())
                        .thenComparing(entry -> entry.holding.start())
                        .thenComparing(entry -> !entry.holding.source())
                        .thenComparing(entry -> entry.holding.end())
                        .thenComparing(Entry::unitId);

        /** Compares two entries; the list that has ended comes last. */
        static int compare(Entry one, Entry other) {
            if (one == null || other == null) {
                return one == null ? 1 : -1;
            }
            return ORDER.compare(one, other);
        }
    }

    private final class Cursor {

        private final ResultSet found;
        private final boolean staged;
        private final Codes codes = new Codes();
        private Entry current;

        private Cursor(ResultSet found, boolean staged) throws SQLException {
            this.found = found;
            this.staged = staged;
            advance();
        }

        private void advance() throws SQLException {
            current = found.next() ? entry() : null;
        }

        private Entry entry() throws SQLException {
            long unitId = found.getLong(1);
            SweptRange holding =
                    new SweptRange(
                            staged ? found.getLong(7) : 0,
                            found.getInt(2),
                            found.getString(3).substring(1),
                            found.getString(4),
                            found.getString(5).equals("SOURCE"),
                            codes.of(unitId),
                            found.getString(6));
            return new Entry(holding, unitId, staged && found.getString(8).startsWith("D"));
        }
    }

    /** Codes of units by their ids, each read once. */
    private final class Codes {

        private final Map<Long, String> known = new HashMap<>();

        private String of(long unitId) {
            return known.computeIfAbsent(
                    unitId, id -> units.find(id).map(Unit::code).orElse("?" + id));
        }
    }
}
