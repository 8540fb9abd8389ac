package org.beian.filing.record.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.beian.filing.review.DecidedPosition;
import org.beian.ipregister.check.RangeOverlapQuery;
import org.beian.persistence.BoundedCount;
import org.beian.persistence.NativeQuery;
import org.beian.value.IpRange;

/**
 * Statement that reads subjects of the register, the latest first, by key; its conditions are of
 * this package, their values are bound. One for each reason to read, as a condition with "or" would
 * walk the whole register.
 */
final class RegisterStatement {

    private static final String COLUMNS =
            "s.id, s.filing_number, s.name, s.nature, s.province, s.state, s.filed_at, s.application_id";

    /** With its limit inside, as the plan depends on it. */
    private static final String PAGE =
            """
            %sselect %s from icp_subject s
            where %s and s.filed_at <= ? and (s.filed_at < ? or s.id < ?)
            order by s.filed_at desc, s.id desc fetch first %d rows only""";

    private static final String IDS =
            "select s.id from icp_subject s where %s fetch first %d rows only";
    private static final String RANGES =
            "s.id in (select a.subject_id from icp_access a where a.state = 'ACTIVE' and a.id in (%s))";
    private static final String RANGE = "select r.access_id from icp_access_range r where ";

    private final StringBuilder conditions = new StringBuilder("1 = 1");
    private final List<Object> values = new ArrayList<>();

    /** Adds a condition with its values. */
    RegisterStatement and(String condition, Object... bound) {
        conditions.append(" and ").append(condition);
        values.addAll(List.of(bound));
        return this;
    }

    /** Adds that a website of the subject is on one of these addresses. */
    RegisterStatement on(IpRange range) {
        List<String> parts = new ArrayList<>();
        List<Object> bound = new ArrayList<>();
        for (RangeOverlapQuery meeting : RangeOverlapQuery.of(range, "r")) {
            parts.add(RANGE + meeting.sql());
            bound.addAll(meeting.parameters());
        }
        return and(RANGES.formatted(String.join(" union all ", parts)), bound.toArray());
    }

    /** The rows after a position; the columns of a {@link RegisterRow}. */
    Query page(EntityManager em, DecidedPosition after, int limit) {
        return query(em, "", after, limit);
    }

    /** What PostgreSQL does for {@link #page}. */
    Query plan(EntityManager em, DecidedPosition after, int limit) {
        return query(em, "explain ", after, limit);
    }

    private Query query(EntityManager em, String before, DecidedPosition after, int limit) {
        List<Object> bound = new ArrayList<>(values);
        bound.add(after.at());
        bound.add(after.at());
        bound.add(after.id());
        return NativeQuery.of(
                em, PAGE.formatted(before, COLUMNS, conditions, limit), bound.toArray());
    }

    /** Query for the ids, without an order, to be counted. */
    Query ids(EntityManager em) {
        return NativeQuery.of(em, IDS.formatted(conditions, BoundedCount.LIMIT), values.toArray());
    }
}
