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
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.rule.IpCheck;
import org.beian.ipregister.unit.IpUnitAccess;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.value.Province;

/** Search for findings across reports, of a supervisor or of one unit, newest first (19.3). */
@Stateless
public class IpFindings {

    private static final int MOST = 100;

    @Inject IpUnitAccess access;
    @Inject IpFindingLines lines;
    @Inject Callers callers;
    @Inject EntityManager em;

    /**
     * Findings before one: for the ministry those of any supervisor, for a bureau its own, for a
     * unit those of itself or of a branch.
     *
     * @param before the last one seen; null from the newest
     * @param limit 1 to 100
     * @throws RequestRejected {@link IpRefusal#IP_UNIT_NOT_FOUND} when the caller may not see the
     *     unit that it asks for
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK, IP_UNIT})
    @Clause({"19.3", "2"})
    public List<IpFindingLine> list(IpFindingFilter filter, Long before, int limit) {
        Caller caller = callers.current();
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
            if (caller.ownProvince().isEmpty()) {
                return List.of();
            }
            question.desk(caller.ownProvince().get());
        } else if (caller.has(MINISTRY) && (unit == null || filter.desk() != null)) {
            question.desk(filter.desk());
        }
        int most = Math.max(1, Math.min(limit, MOST));
        // each state by the key, then the newest of them
        return filter.states().stream()
                .flatMap(state -> question.ask(state, before, most).stream())
                .sorted(Comparator.comparing(IpFinding::id).reversed())
                .limit(most)
                .map(finding -> lines.of(finding, !caller.has(IP_UNIT)))
                .toList();
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

        private List<IpFinding> ask(IpFindingState state, Long before, int most) {
            TypedQuery<IpFinding> query =
                    em.createQuery(
                            """
                            select f from IpFinding f
                            where f.state = :state and f.id < :before%s order by f.id desc"""
                                    .formatted(conditions),
                            IpFinding.class);
            parameters.forEach(query::setParameter);
            return query.setParameter("state", state)
                    .setParameter("before", before == null ? Long.MAX_VALUE : before)
                    .setMaxResults(most)
                    .getResultList();
        }
    }
}
