package org.beian.partyregister;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.persistence.LikePattern;
import org.beian.value.Province;

/** Query of the units of the register, in the order of their codes. */
final class RegisterQuery {

    private static final String KEPT =
            """
            select u from Unit u where exists
              (select c from u.capacities c where c in :kept)""";

    private final StringBuilder asked = new StringBuilder(KEPT);
    private final Map<String, Object> parameters = new HashMap<>();

    RegisterQuery(RegisterFilter filter, LocalDate today) {
        Set<Capacity> kept = EnumSet.copyOf(UnitDetails.REGISTERED);
        kept.add(Capacity.BUREAU);
        parameters.put("kept", filter.capacity() == null ? kept : EnumSet.of(filter.capacity()));
        if (filter.begin() != null && !filter.begin().isBlank()) {
            and(
                    "(u.name like :begin escape '!' or u.code like :begin escape '!')",
                    "begin",
                    LikePattern.prefix(filter.begin()));
        }
        if (filter.province() != null) {
            and("u.province = :seat", "seat", filter.province().regionCode());
        }
        if (filter.ended() != null) {
            and(
                    filter.ended()
                            ? "u.validTo < :today"
                            : "(u.validTo is null or u.validTo >= :today)",
                    "today",
                    today);
        }
    }

    /** Only units that the bureau of the province keeps, and providers with a remit there. */
    RegisterQuery readableIn(Province province, LocalDate today) {
        and(
                """
                (u.province = :own and u.id not in
                    (select m.id from Unit m join m.capacities o where o in :ministry)
                  and not exists (select d from DatedMark d where d.unitId = u.id
                    and d.validFrom <= :now and (d.validTo is null or d.validTo >= :now))
                  or exists (select r from Remit r
                    where r.unitId = u.id and r.province = :own))""",
                "own",
                province.regionCode());
        parameters.put("now", today);
        parameters.put(
                "ministry", EnumSet.of(Capacity.BUREAU, Capacity.REGISTRY, Capacity.REGISTRAR));
        return this;
    }

    RegisterQuery after(String code) {
        if (code != null && !code.isEmpty()) {
            and("u.code > :after", "after", code);
        }
        return this;
    }

    private void and(String condition, String name, Object value) {
        asked.append(" and ").append(condition);
        parameters.put(name, value);
    }

    TypedQuery<Unit> of(EntityManager em) {
        TypedQuery<Unit> query = em.createQuery(asked + " order by u.code", Unit.class);
        parameters.forEach(query::setParameter);
        return query;
    }
}
