package org.beian.ipregister.supervision;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beian.ipregister.unit.IpUnitKind;
import org.beian.value.Province;

/** Query of units that file addresses, in the order of their codes. */
final class IpUnitQuery {

    private static final String FILING =
            "select u.id from unit u where u.valid_from <= ? and (u.valid_to is null or u.valid_to >= ?)"
                    + " and exists (select 1 from unit_capacity c where c.unit_id = u.id"
                    + " and c.capacity in ('IP_FILING_UNIT', 'REGISTRY'))";
    private static final String MARKED =
            "exists (select 1 from ip_unit_mark m where m.unit_id = u.id and m.valid_from <= ?"
                    + " and (m.valid_to is null or m.valid_to >= ?)";
    private static final String REGISTRY =
            "exists (select 1 from unit_capacity g where g.unit_id = u.id and g.capacity = 'REGISTRY')";
    private static final String BRANCHES = "exists (select 1 from unit b where b.parent_id = u.id)";

    private final LocalDate today;
    private final Instant lateSince;
    private final StringBuilder asked = new StringBuilder(FILING);
    private final List<Object> parameters = new ArrayList<>();

    IpUnitQuery(LocalDate today, Instant lateSince) {
        this.today = today;
        this.lateSince = lateSince;
        addToday();
    }

    IpUnitQuery after(String code) {
        if (code != null) {
            asked.append(" and u.code > ?");
            parameters.add(code);
        }
        return this;
    }

    void filter(IpUnitFilter filter) {
        if (filter.province() != null) {
            seat(filter.province());
        }
        if (filter.kind() != null) {
            kind(filter.kind());
        }
        if (filter.ofTheMinistry() != null) {
            ofTheMinistry(filter.ofTheMinistry());
        }
        if (filter.late()) {
            asked.append(
                    " and exists (select 1 from ip_report r where r.unit_id = u.id"
                            + " and r.late_count > 0 and r.created_at >= ?)");
            parameters.add(Timestamp.from(lateSince));
        }
        if (filter.open()) {
            asked.append(
                    " and exists (select 1 from ip_finding f where f.unit_id = u.id"
                            + " and f.state in ('OPEN', 'SENT_BACK'))");
        }
    }

    /** Only units that the bureau of the province supervises. */
    void supervisedIn(Province province) {
        seat(province);
        ofTheMinistry(false);
    }

    private void seat(Province province) {
        asked.append(" and u.province = ?");
        parameters.add(province.regionCode());
    }

    private void ofTheMinistry(boolean wanted) {
        asked.append(wanted ? " and (" : " and not (")
                .append("u.province is null or ")
                .append(REGISTRY)
                .append(" or ")
                .append(MARKED)
                .append("))");
        addToday();
    }

    private void kind(IpUnitKind kind) {
        switch (kind) {
            case BASIC_TELCO, PUBLIC_INTEREST -> {
                asked.append(" and ").append(MARKED).append(" and m.mark = ?)");
                addToday();
                parameters.add(kind.name());
            }
            case HEADQUARTERS -> asked.append(" and ").append(BRANCHES);
            case BRANCH -> asked.append(" and u.parent_id is not null");
            default -> {
                asked.append(" and u.parent_id is null and not ")
                        .append(BRANCHES)
                        .append(" and not ")
                        .append(MARKED)
                        .append(")");
                addToday();
            }
        }
    }

    private void addToday() {
        parameters.add(Date.valueOf(today));
        parameters.add(Date.valueOf(today));
    }

    Query of(EntityManager em) {
        Query query = em.createNativeQuery(asked + " order by u.code");
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }
}
