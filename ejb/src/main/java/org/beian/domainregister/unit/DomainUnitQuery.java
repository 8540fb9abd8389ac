package org.beian.domainregister.unit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.beian.domainregister.report.ReportState;
import org.beian.party.Unit;

/** Query for the units that report domains, in the order of their codes. */
final class DomainUnitQuery {

    private static final String REPORTING =
            """
            select u from Unit u
            where u.validFrom <= :today and (u.validTo is null or u.validTo >= :today)
            and exists (select c from u.capacities c where c in (:registry, :registrar))""";
    private static final String REPORT =
            """
             and exists (select r from DomainReport r where r.unitId = u.id
            and r.sequenceKey is not null and %s)""";

    private final StringBuilder asked = new StringBuilder(REPORTING);
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param lateSince the first day from which late rows count
     */
    DomainUnitQuery(DomainUnitFilter filter, LocalDate today, LocalDate lateSince) {
        DomainUnitKind kind = filter.kind();
        parameters.put("today", today);
        parameters.put("registry", (kind == null ? DomainUnitKind.REGISTRY : kind).capacity());
        parameters.put("registrar", (kind == null ? DomainUnitKind.REGISTRAR : kind).capacity());
        if (filter.province() != null) {
            and(" and u.province = :province", "province", filter.province().regionCode());
        }
        if (filter.late()) {
            and(
                    REPORT.formatted("r.rowsLate > 0 and r.receivedOn >= :lateSince"),
                    "lateSince",
                    lateSince);
        }
        if (filter.open()) {
            and(REPORT.formatted("r.state in :waiting"), "waiting", ReportState.WAITING);
        }
    }

    DomainUnitQuery after(String code) {
        if (code != null && !code.isEmpty()) {
            and(" and u.code > :code", "code", code);
        }
        return this;
    }

    private void and(String condition, String name, Object value) {
        asked.append(condition);
        parameters.put(name, value);
    }

    TypedQuery<Unit> of(EntityManager em) {
        TypedQuery<Unit> query = em.createQuery(asked + " order by u.code", Unit.class);
        parameters.forEach(query::setParameter);
        return query;
    }
}
