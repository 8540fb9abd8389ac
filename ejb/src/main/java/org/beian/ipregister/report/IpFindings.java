package org.beian.ipregister.report;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.rule.IpCheck;
import org.beian.ipregister.unit.IpUnitAccess;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.persistence.BoundedCount;
import org.beian.value.Province;

/** Search for findings across reports, of a supervisor or of one unit, newest first (19.3). */
@Stateless
public class IpFindings {

    private static final int MOST = 500;
    private static final String PUBLISHED = IpReportDraft.PUBLISHED.formatted("f.reportId");

    @Inject IpUnitAccess access;
    @Inject IpFindingLines lines;
    @Inject Callers callers;
    @Inject EntityManager em;

    /**
     * Findings before one: for the ministry those of any supervisor, for a bureau its own, for a
     * unit those of itself or of a branch.
     *
     * @param before the last one seen; null from the newest
     * @param limit 1 to 500
     * @throws RequestRejected {@link IpRefusal#IP_UNIT_NOT_FOUND} when the caller may not see the
     *     unit that it asks for
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK, IP_UNIT})
    @Clause({"19.3", "2"})
    public List<IpFindingLine> list(IpFindingFilter filter, Long before, int limit) {
        Caller caller = callers.current();
        return find(question(filter, caller), filter.states(), before, limit(limit)).stream()
                .map(finding -> lines.of(finding, !caller.has(IP_UNIT)))
                .toList();
    }

    /** Number of findings that {@link #list} gives, counted up to 1,001. */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK, IP_UNIT})
    @Clause({"19.3", "2"})
    public int count(IpFindingFilter filter) {
        Question question = question(filter, callers.current());
        int counted = 0;
        for (IpFindingState state : filter.states()) {
            counted += question.count(state, BoundedCount.LIMIT - counted);
        }
        return counted;
    }

    /**
     * Keys of the findings that match, that the caller decides on and that may come into a state;
     * the newest 500.
     */
    @RolesAllowed({MINISTRY, REVIEWER})
    @Clause("19.3")
    public List<Long> decidable(IpFindingFilter filter, IpFindingState to) {
        Question question = question(filter, callers.current());
        if (callers.current().has(MINISTRY)) {
            question.desk(null);
        }
        Set<IpFindingState> from =
                filter.states().stream()
                        .filter(state -> state.next().contains(to))
                        .collect(Collectors.toSet());
        return find(question, from, null, MOST).stream().map(IpFinding::id).toList();
    }

    private static int limit(int asked) {
        return Math.max(1, Math.min(asked, MOST));
    }

    /** Each state by the key, then the newest of them. */
    private static List<IpFinding> find(
            Question question, Set<IpFindingState> states, Long before, int most) {
        return states.stream()
                .flatMap(state -> question.ask(state, before, most).stream())
                .sorted(Comparator.comparing(IpFinding::id).reversed())
                .limit(most)
                .toList();
    }

    private Question question(IpFindingFilter filter, Caller caller) {
        Question question = new Question(filter.check());
        Long unit = filter.unitId();
        if (unit == null && caller.has(IP_UNIT)) {
            unit = caller.unitId();
        }
        if (unit != null) {
            access.require(unit);
            question.add("f.unitId", "unit", unit);
        }
        if (caller.has(REVIEWER) || caller.has(CLERK)) {
            caller.ownProvince().ifPresentOrElse(question::desk, question::nobody);
        } else if (caller.has(MINISTRY) && (unit == null || filter.desk() != null)) {
            question.desk(filter.desk());
        }
        return question;
    }

    private final class Question {

        private final StringBuilder conditions = new StringBuilder();
        private final Map<String, Object> parameters = new HashMap<>();

        private Question(IpCheck check) {
            if (check != null) {
                add("f.check", "check", check);
            }
        }

        private void add(String column, String name, Object value) {
            conditions.append(" and ").append(column).append(" = :").append(name);
            parameters.put(name, value);
        }

        /** Restricts to the findings of one supervisor; null for the ministry's. */
        private void desk(Province province) {
            if (province == null) {
                conditions.append(" and f.province is null");
            } else {
                add("f.province", "province", province.regionCode());
            }
        }

        /** Finds nothing: who has no province has no desk. */
        private void nobody() {
            conditions.append(" and 1 = 0");
        }

        private List<IpFinding> ask(IpFindingState state, Long before, int most) {
            return query("f", state, " order by f.id desc", IpFinding.class)
                    .setParameter("before", before == null ? Long.MAX_VALUE : before)
                    .setMaxResults(most)
                    .getResultList();
        }

        private int count(IpFindingState state, int most) {
            return most == 0
                    ? 0
                    : query("f.id", state, "", Long.class)
                            .setParameter("before", Long.MAX_VALUE)
                            .setMaxResults(most)
                            .getResultList()
                            .size();
        }

        private <T> TypedQuery<T> query(
                String what, IpFindingState state, String order, Class<T> type) {
            TypedQuery<T> query =
                    em.createQuery(
                            """
                            select %s from IpFinding f
                            where f.state = :state and f.id < :before%s and %s%s"""
                                    .formatted(what, conditions, PUBLISHED, order),
                            type);
            parameters.forEach(query::setParameter);
            return query.setParameter("state", state);
        }
    }
}
