package org.beian.annualaudit.opinion;

import static org.beian.account.Roles.CONTENT_DEPARTMENT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.OpinionKind;
import org.beian.law.Clause;
import org.beian.persistence.BoundedCount;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;

/**
 * List of the websites in audits that are not closed, for the opinions of a content department
 * (18.3): those of its province, of the country for a department without one.
 */
@Stateless
@RolesAllowed(CONTENT_DEPARTMENT)
public class AuditedWebsites {

    private static final int MOST = 501;

    @Inject EntityManager em;
    @Inject Callers callers;

    private record Row(
            Long id,
            String number,
            String website,
            String subject,
            AuditItemState state,
            Long websiteId) {}

    private record DomainRow(Long websiteId, String domain) {}

    private record KindRow(Long itemId, OpinionKind kind) {}

    /**
     * Those that match, by id.
     *
     * @param after id of the item of the last one seen; null for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("18.3")
    public List<AuditedWebsite> list(AuditedWebsiteFilter filter, Long after, int limit) {
        List<Object> values = new ArrayList<>();
        String columns =
                "i.id, i.filing_number, i.website_name, i.subject_name, i.state, i.website_id";
        StringBuilder sql = matching(columns, filter, values);
        if (after != null) {
            sql.append(" and i.id > ?");
            values.add(after);
        }
        sql.append(" order by i.id fetch first ")
                .append(Math.max(1, Math.min(limit, MOST)))
                .append(" rows only");
        List<Row> rows =
                ResultRecords.of(NativeQuery.of(em, sql.toString(), values.toArray()), Row.class);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<String>> domains = domains(rows.stream().map(Row::websiteId).toList());
        Map<Long, List<OpinionKind>> mine = mine(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(
                        row ->
                                new AuditedWebsite(
                                        row.id,
                                        row.number,
                                        row.website,
                                        row.subject,
                                        domains.getOrDefault(row.websiteId, List.of()),
                                        row.state,
                                        mine.getOrDefault(row.id, List.of())))
                .toList();
    }

    /** Number of those that match, counted up to 1,001. */
    @Clause("18.3")
    public int count(AuditedWebsiteFilter filter) {
        List<Object> values = new ArrayList<>();
        String sql = matching("i.id", filter, values).toString();
        return BoundedCount.of(NativeQuery.of(em, sql, values.toArray()));
    }

    private StringBuilder matching(
            String columns, AuditedWebsiteFilter filter, List<Object> values) {
        Caller caller = callers.current();
        StringBuilder sql =
                new StringBuilder("select ")
                        .append(columns)
                        .append(
                                " from audit_item i join audit_campaign c on c.id = i.campaign_id"
                                        + " where c.state <> 'CLOSED' and i.audit_year = ?");
        values.add(filter.year());
        caller.ownProvince()
                .ifPresent(
                        province -> {
                            sql.append(" and i.province = ?");
                            values.add(province.regionCode());
                        });
        if (filter.withoutMine()) {
            sql.append(
                    " and not exists (select 1 from department_opinion o"
                            + " where o.audit_item_id = i.id and o.department_id = ?)");
            values.add(caller.unitId());
        }
        OpinionQuery.search(filter.search(), sql, values, "i.filing_number");
        return sql;
    }

    private Map<Long, List<String>> domains(List<Long> websites) {
        Query query =
                NativeQuery.of(
                        em,
                        "select d.website_id, d.domain from icp_domain d"
                                + " where d.website_id in (?) order by d.domain",
                        websites);
        return ResultRecords.of(query, DomainRow.class).stream()
                .collect(
                        Collectors.groupingBy(
                                DomainRow::websiteId,
                                Collectors.mapping(DomainRow::domain, Collectors.toList())));
    }

    private Map<Long, List<OpinionKind>> mine(List<Long> items) {
        Query query =
                NativeQuery.of(
                        em,
                        "select o.audit_item_id, o.kind from department_opinion o"
                                + " where o.department_id = ? and o.audit_item_id in (?)"
                                + " order by o.id",
                        callers.current().unitId(),
                        items);
        return ResultRecords.of(query, KindRow.class).stream()
                .collect(
                        Collectors.groupingBy(
                                KindRow::itemId,
                                Collectors.mapping(KindRow::kind, Collectors.toList())));
    }
}
