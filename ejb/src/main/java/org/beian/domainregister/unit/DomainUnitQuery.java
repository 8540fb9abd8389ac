package org.beian.domainregister.unit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beian.domainregister.report.ReportState;

/** Query for the units that report domains, in the order of their codes. */
final class DomainUnitQuery {

    private static final String REPORTING =
            "select u.id from unit u where u.valid_from <= ? and (u.valid_to is null or u.valid_to >= ?)"
                    + " and exists (select 1 from unit_capacity c where c.unit_id = u.id"
                    + " and c.capacity in (?, ?))";
    private static final String REPORT =
            " and exists (select 1 from domain_report r where r.unit_id = u.id"
                    + " and r.sequence_key is not null and ";

    private final StringBuilder asked = new StringBuilder(REPORTING);
    private final List<Object> parameters = new ArrayList<>();

    /**
     * @param lateSince the first day from which late rows count
     */
    DomainUnitQuery(DomainUnitFilter filter, LocalDate today, LocalDate lateSince) {
        parameters.add(Date.valueOf(today));
        parameters.add(Date.valueOf(today));
        DomainUnitKind kind = filter.kind();
        parameters.add((kind == null ? DomainUnitKind.REGISTRY : kind).capacity().name());
        parameters.add((kind == null ? DomainUnitKind.REGISTRAR : kind).capacity().name());
        if (filter.province() != null) {
            asked.append(" and u.province = ?");
            parameters.add(filter.province().regionCode());
        }
        if (filter.late()) {
            asked.append(REPORT).append("r.rows_late > 0 and r.received_on >= ?)");
            parameters.add(Date.valueOf(lateSince));
        }
        if (filter.open()) {
            asked.append(REPORT).append("r.state in (?, ?))");
            ReportState.WAITING.forEach(each -> parameters.add(each.name()));
        }
    }

    DomainUnitQuery after(String code) {
        if (code != null && !code.isEmpty()) {
            asked.append(" and u.code > ?");
            parameters.add(code);
        }
        return this;
    }

    Query of(EntityManager em) {
        Query query = em.createNativeQuery(asked + " order by u.code");
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }
}
