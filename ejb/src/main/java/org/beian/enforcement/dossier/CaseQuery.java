package org.beian.enforcement.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.casework.CaseParties;
import org.beian.law.Shanghai;
import org.beian.persistence.BoundedCount;
import org.beian.persistence.LikePattern;
import org.beian.value.Province;

/**
 * Query of the caller's cases: a bureau's own, or those of others on filings of its province; all
 * for the ministry; those that a party knows.
 */
@ApplicationScoped
class CaseQuery {

    /** Condition that the party, {@code :unit}, was told of a case. */
    private static final String TOLD =
            " and "
                    + CaseParties.against("c")
                    + " and exists (select l.id from Letter l where l.caseType ="
                    + " 'ENFORCEMENT_CASE' and l.caseId = c.id)";

    @Inject EntityManager em;
    @Inject Callers callers;
    @Inject Clock clock;

    /** Those that match, the latest first. */
    List<EnforcementCase> page(CaseFilter filter, Long after, int limit) {
        Map<String, Object> values = new HashMap<>();
        String condition = condition(filter, values);
        if (after != null) {
            condition += " and c.id < :after";
            values.put("after", after);
        }
        return query("c", condition + " order by c.id desc", values, EnforcementCase.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Number of those that match, counted up to 1,001. */
    int count(CaseFilter filter) {
        Map<String, Object> values = new HashMap<>();
        return BoundedCount.of(query("c.id", condition(filter, values), values, Long.class));
    }

    /**
     * Numbers of the caller's by an expression.
     *
     * @param condition that begins with {@code and}; may be empty
     */
    Map<Object, Long> counts(String expression, String condition) {
        Map<String, Object> values = new HashMap<>();
        String own = own(values, false) + condition;
        if (condition.contains(":today")) {
            values.put("today", Shanghai.date(clock.instant()));
        }
        Map<Object, Long> counts = new HashMap<>();
        query(expression + ", count(c.id)", own + " group by " + expression, values, Object[].class)
                .getResultStream()
                .filter(row -> row[0] != null)
                .forEach(row -> counts.put(row[0], (Long) row[1]));
        return counts;
    }

    private <T> TypedQuery<T> query(
            String selected, String condition, Map<String, Object> values, Class<T> type) {
        TypedQuery<T> query =
                em.createQuery(
                        "select " + selected + " from EnforcementCase c where c.id > 0" + condition,
                        type);
        values.forEach(query::setParameter);
        return query;
    }

    private String own(Map<String, Object> values, boolean elsewhere) {
        Caller caller = callers.current();
        if (caller.has(Roles.MINISTRY)) {
            return "";
        }
        if (caller.has(Roles.CLERK) || caller.has(Roles.REVIEWER)) {
            values.put("authority", caller.authority().orElseThrow().code());
            return elsewhere
                    ? " and c.site.filedElsewhere = :authority"
                    : " and c.authority = :authority";
        }
        values.put("unit", caller.unitId());
        return TOLD;
    }

    private String condition(CaseFilter filter, Map<String, Object> values) {
        StringBuilder condition = new StringBuilder(own(values, filter.elsewhere()));
        if (filter.phase() != null) {
            condition.append(" and ").append(filter.phase().condition("c"));
            if (filter.phase().isOfToday()) {
                values.put("today", Shanghai.date(clock.instant()));
            }
        }
        if (isGiven(filter.violation())) {
            condition.append(" and c.accusation.violation = :violation");
            values.put("violation", filter.violation());
        }
        if (isGiven(filter.officer())) {
            condition.append(" and (c.officers.first = :officer or c.officers.second = :officer)");
            values.put("officer", filter.officer());
        }
        if (isGiven(filter.province())) {
            condition.append(" and c.authority = :bureau");
            values.put(
                    "bureau",
                    Province.findRegion(filter.province()).map(Province::regionCode).orElse(""));
        }
        if (!LikePattern.visible(filter.search()).isEmpty()) {
            condition.append(
                    " and (c.number like :search escape '!' or c.site.site like :search escape '!'"
                            + " or c.site.domain like :search escape '!'"
                            + " or c.site.filingNumber like :search escape '!'"
                            + " or c.party.name like :search escape '!')");
            values.put("search", LikePattern.prefix(filter.search()));
        }
        return condition.toString();
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
