package org.beian.annualaudit.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.annualaudit.DepartmentOpinion;
import org.beian.annualaudit.OpinionState;
import org.beian.persistence.BoundedCount;
import org.beian.persistence.LikePattern;
import org.beian.persistence.NativeQuery;
import org.beian.value.FilingNumber;
import org.beian.value.InvalidValue;

/** Query of the opinions of the caller, with a statement that only asks for what is given. */
@ApplicationScoped
class OpinionQuery {

    @Inject EntityManager em;
    @Inject Callers callers;

    /**
     * Condition on an audit item {@code i} with its parameters, by what was typed.
     *
     * @param numbers columns one of which has a number that was typed
     */
    static void search(String typed, StringBuilder sql, List<Object> values, String... numbers) {
        String text = LikePattern.visible(typed);
        if (text.isEmpty()) {
            return;
        }
        try {
            FilingNumber number = FilingNumber.parse(text);
            boolean website = number.websiteOrdinal().isPresent();
            String like = website ? " = ?" : " like ? escape '!'";
            sql.append(" and (").append(String.join(like + " or ", numbers)).append(like + ")");
            String value =
                    website ? number.canonical() : LikePattern.prefix(number.canonical() + "-");
            values.addAll(Collections.nCopies(numbers.length, value));
        } catch (InvalidValue name) {
            sql.append(
                    " and (i.website_name like ? escape '!' or i.subject_name like ? escape '!')");
            values.add(LikePattern.prefix(text));
            values.add(LikePattern.prefix(text));
        }
    }

    /** Those that match, the latest first, before one. */
    List<DepartmentOpinion> page(OpinionFilter filter, Long after, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = matching(filter, values);
        if (after != null) {
            sql.append(" and o.id < ?");
            values.add(after);
        }
        sql.append(" order by o.id desc fetch first ").append(limit).append(" rows only");
        List<?> found = NativeQuery.of(em, sql.toString(), values.toArray()).getResultList();
        List<Long> ids = found.stream().map(id -> ((Number) id).longValue()).toList();
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select o from DepartmentOpinion o where o.id in :ids",
                                DepartmentOpinion.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .sorted(Comparator.comparing(DepartmentOpinion::id).reversed())
                        .toList();
    }

    /** Number of those that match, counted up to 1,001. */
    int count(OpinionFilter filter) {
        List<Object> values = new ArrayList<>();
        String sql = matching(filter, values).toString();
        return BoundedCount.of(NativeQuery.of(em, sql, values.toArray()));
    }

    private StringBuilder matching(OpinionFilter filter, List<Object> values) {
        StringBuilder sql =
                new StringBuilder(
                        "select o.id from department_opinion o"
                                + " join audit_item i on i.id = o.audit_item_id"
                                + " join icp_website w on w.id = o.website_id where ");
        ofCaller(sql, values);
        if (filter.year() != null) {
            sql.append(" and o.audit_year = ?");
            values.add(filter.year());
        }
        if (filter.kind() != null) {
            sql.append(" and o.kind = ?");
            values.add(filter.kind().name());
        }
        if (filter.waiting() != null) {
            sql.append(" and o.state = ?");
            values.add((filter.waiting() ? OpinionState.WAITING : OpinionState.RECORDED).name());
        }
        // the number in the audit, and that under which the website went on
        search(filter.search(), sql, values, "i.filing_number", "w.filing_number");
        return sql;
    }

    private void ofCaller(StringBuilder sql, List<Object> values) {
        Caller caller = callers.current();
        List<String> own = new ArrayList<>();
        if (caller.has(Roles.CONTENT_DEPARTMENT)) {
            own.add("o.department_id = ?");
            values.add(caller.unitId());
        }
        if (caller.has(Roles.SPONSOR)) {
            own.add("i.subject_id in (select s.id from icp_subject s where s.holder_id = ?)");
            values.add(caller.unitId());
        }
        if (own.isEmpty() && !caller.has(Roles.MINISTRY)) {
            own.add("o.province = ?");
            values.add(caller.authority().orElseThrow().code());
        }
        sql.append(own.isEmpty() ? "o.id > 0" : "(" + String.join(" or ", own) + ")");
    }
}
