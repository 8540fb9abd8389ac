package org.beian.annualaudit.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditItemPhase;
import org.beian.annualaudit.AuditItemState;
import org.beian.law.Shanghai;
import org.beian.persistence.BoundedCount;
import org.beian.persistence.LikePattern;
import org.beian.persistence.NativeQuery;
import org.beian.value.FilingNumber;
import org.beian.value.InvalidValue;

/**
 * Query of the audit items of the caller: a sponsor's of its websites, a provider's of those that
 * it gives access to, a bureau's of its province, the ministry's of all.
 */
@ApplicationScoped
class AuditItemQuery {

    @Inject EntityManager em;
    @Inject Callers callers;
    @Inject Clock clock;

    /** Statement with its parameters. */
    private static final class Statement {

        private final StringBuilder sql =
                new StringBuilder("select i.id from audit_item i where i.id > 0");
        private final List<Object> values = new ArrayList<>();

        Statement and(String condition, Object... parameters) {
            sql.append(" and ").append(condition);
            values.addAll(List.of(parameters));
            return this;
        }
    }

    /** Those that match, by id, after one. */
    List<AuditItem> page(AuditItemFilter filter, Long after, int limit) {
        Statement statement = matching(filter);
        statement.and("i.id > ?", after == null ? 0L : after);
        List<?> found =
                NativeQuery.of(
                                em,
                                statement.sql
                                        + " order by i.id fetch first "
                                        + limit
                                        + " rows only",
                                statement.values.toArray())
                        .getResultList();
        List<Long> ids = found.stream().map(id -> ((Number) id).longValue()).toList();
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select i from AuditItem i where i.id in :ids", AuditItem.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .sorted(Comparator.comparing(AuditItem::id))
                        .toList();
    }

    /** Number of those that match, counted up to 1,001. */
    int count(AuditItemFilter filter) {
        Statement statement = matching(filter);
        return BoundedCount.of(
                NativeQuery.of(em, statement.sql.toString(), statement.values.toArray()));
    }

    private Statement matching(AuditItemFilter filter) {
        Statement statement = ofCaller();
        if (filter.year() != null) {
            statement.and("i.audit_year = ?", filter.year());
        }
        if (filter.campaignId() != null) {
            statement.and("i.campaign_id = ?", filter.campaignId());
        }
        if (filter.phase() != null) {
            inPhase(statement, filter.phase());
        }
        if (filter.kind() != null) {
            statement.and(
                    "exists (select 1 from audit_difference d where d.audit_item_id = i.id"
                            + " and d.kind = ? and d.gone_at is null)",
                    filter.kind().name());
        }
        if (!LikePattern.visible(filter.search()).isEmpty()) {
            search(statement, LikePattern.visible(filter.search()));
        }
        return statement;
    }

    private Statement ofCaller() {
        Caller caller = callers.current();
        Statement statement = new Statement();
        List<String> own = new ArrayList<>();
        if (caller.has(Roles.SPONSOR)) {
            own.add("i.subject_id in (select s.id from icp_subject s where s.holder_id = ?)");
        }
        if (caller.has(Roles.PROVIDER)) {
            own.add(
                    "i.website_id in (select a.website_id from icp_access a"
                            + " where a.provider_id = ? and a.state = 'ACTIVE')");
        }
        if (!own.isEmpty()) {
            Object[] units = Collections.nCopies(own.size(), caller.unitId()).toArray();
            return statement.and(
                    "i.told_at is not null and (" + String.join(" or ", own) + ")", units);
        }
        return caller.has(Roles.MINISTRY)
                ? statement
                : statement.and("i.province = ?", caller.authority().orElseThrow().code());
    }

    private void inPhase(Statement statement, AuditItemPhase phase) {
        switch (phase) {
            case SPONSOR ->
                    statement.and(
                            "i.state = ? and i.due >= ?",
                            AuditItemState.OPEN.name(),
                            Shanghai.date(clock.instant()));
            case OVERDUE ->
                    statement.and(
                            "i.state = ? and i.due < ?",
                            AuditItemState.OPEN.name(),
                            Shanghai.date(clock.instant()));
            case EXPLAINED -> statement.and("i.state = ?", AuditItemState.EXPLAINED.name());
            default ->
                    statement.and(
                            "i.state = ? and i.result = ?",
                            AuditItemState.ENDED.name(),
                            phase.name());
        }
    }

    private static void search(Statement statement, String text) {
        try {
            FilingNumber number = FilingNumber.parse(text);
            if (number.websiteOrdinal().isPresent()) {
                statement.and("i.filing_number = ?", number.canonical());
            } else {
                statement.and(
                        "i.filing_number like ? escape '!'",
                        LikePattern.prefix(number.canonical() + "-"));
            }
        } catch (InvalidValue name) {
            String begin = LikePattern.prefix(text);
            statement.and(
                    "(i.website_name like ? escape '!' or i.subject_name like ? escape '!')",
                    begin,
                    begin);
        }
    }
}
