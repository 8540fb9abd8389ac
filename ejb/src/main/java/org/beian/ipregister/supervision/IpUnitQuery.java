package org.beian.ipregister.supervision;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beian.ipregister.report.IpFindingState;
import org.beian.ipregister.report.IpReportDraft;
import org.beian.ipregister.unit.IpUnitKind;
import org.beian.ipregister.unit.IpUnitMark;
import org.beian.party.Capacity;
import org.beian.value.Province;

/** Query of units that file addresses, in the order of their codes. */
final class IpUnitQuery {

    private static final String WITH_CAPACITY =
            "u.id in (select x.id from Unit x join x.capacities c where c in %s)";
    private static final String REGISTRY = WITH_CAPACITY.formatted("(?2)");
    private static final String FILING =
            """
            select u.id from Unit u
            where u.validFrom <= ?1 and (u.validTo is null or u.validTo >= ?1)
            and %s"""
                    .formatted(WITH_CAPACITY.formatted("(?2, ?3)"));
    private static final String MARKED =
            """
            exists (select m from DatedMark m where m.unitId = u.id
            and m.validFrom <= ?1 and (m.validTo is null or m.validTo >= ?1)%s)""";
    private static final String BRANCHES = "exists (select b from Unit b where b.parentId = u.id)";

    private final Instant lateSince;
    private final StringBuilder asked = new StringBuilder(FILING);
    private final List<Object> parameters = new ArrayList<>();

    IpUnitQuery(LocalDate today, Instant lateSince) {
        this.lateSince = lateSince;
        parameters.addAll(List.of(today, Capacity.REGISTRY, Capacity.IP_FILING_UNIT));
    }

    IpUnitQuery after(String code) {
        if (code != null) {
            and("u.code > %s", code);
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
            and(
                    """
                    exists (select r from IpReport r where r.unitId = u.id
                    and r.late > 0 and r.createdAt >= %s
                    and\s"""
                            + IpReportDraft.PUBLISHED.formatted("r.id")
                            + ")",
                    lateSince);
        }
        if (filter.open()) {
            and(
                    """
                    exists (select f from IpFinding f where f.unitId = u.id
                    and f.state in (%s, %s)
                    and\s"""
                            + IpReportDraft.PUBLISHED.formatted("f.reportId")
                            + ")",
                    IpFindingState.OPEN,
                    IpFindingState.SENT_BACK);
        }
    }

    /** Only units that the bureau of the province supervises. */
    void supervisedIn(Province province) {
        seat(province);
        ofTheMinistry(false);
    }

    private void seat(Province province) {
        and("u.province = %s", province.regionCode());
    }

    private void ofTheMinistry(boolean wanted) {
        String ministry =
                "(u.province is null or %s or %s)".formatted(REGISTRY, MARKED.formatted(""));
        and(wanted ? ministry : "not " + ministry);
    }

    private void kind(IpUnitKind kind) {
        switch (kind) {
            case BASIC_TELCO, PUBLIC_INTEREST ->
                    and(MARKED.formatted(" and m.mark = %s"), IpUnitMark.valueOf(kind.name()));
            case HEADQUARTERS -> and(BRANCHES);
            case BRANCH -> and("u.parentId is not null");
            default ->
                    and(
                            "u.parentId is null and not %s and not %s"
                                    .formatted(BRANCHES, MARKED.formatted("")));
        }
    }

    /**
     * @param condition with {@code %s} in the places of the values
     */
    private void and(String condition, Object... values) {
        List<String> places = new ArrayList<>();
        for (Object value : values) {
            parameters.add(value);
            places.add("?" + parameters.size());
        }
        asked.append(" and ").append(condition.formatted(places.toArray()));
    }

    TypedQuery<Long> of(EntityManager em) {
        TypedQuery<Long> query = em.createQuery(asked + " order by u.code", Long.class);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }
}
