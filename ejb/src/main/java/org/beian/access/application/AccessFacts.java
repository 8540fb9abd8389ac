package org.beian.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beian.fact.FactKey;
import org.beian.fact.FactUses;
import org.beian.ipregister.check.RangeOverlapQuery;
import org.beian.law.Shanghai;
import org.beian.persistence.BoundedCount;
import org.beian.value.IpRange;

/** Applications for access, as what uses a method, an address or a pre-assignment. */
@ApplicationScoped
class AccessFacts implements FactUses {

    private static final String IN_BLOCK =
            "select distinct a.id from (%s) x join access_application a on a.id = x.application_id"
                    + " where (a.state = 'OPENED' or a.state = 'PRE_ASSIGNED' and a.lapses_on >= ?)";

    @Inject EntityManager em;
    @Inject Clock clock;

    @Override
    public List<Count> of(FactKey key) {
        return switch (key.kind()) {
            case BLOCK ->
                    List.of(
                            new Count(
                                    "ASSIGNED_IN_BLOCK",
                                    BoundedCount.of(
                                            RangeOverlapQuery.ask(
                                                    em,
                                                    IN_BLOCK,
                                                    "select r.application_id"
                                                            + " from access_application_range r",
                                                    "r",
                                                    IpRange.parse(key.name()),
                                                    Date.valueOf(today())))));
            case SETTING ->
                    key.name().equals("access.preAssignment.days")
                            ? List.of(new Count("PRE_ASSIGNED", preAssigned()))
                            : List.of();
            case CODE ->
                    key.scope().equals("access-methods")
                            ? List.of(new Count("ACCESS_APPLICATIONS", asking(key.name())))
                            : List.of();
            default -> List.of();
        };
    }

    private int preAssigned() {
        return BoundedCount.of(
                em.createQuery(
                                "select a.id from AccessApplication a where a.state ="
                                        + " org.beian.access.application.AccessState.PRE_ASSIGNED"
                                        + " and a.lapsesOn >= :today",
                                Long.class)
                        .setParameter("today", today()));
    }

    private int asking(String method) {
        return BoundedCount.of(
                em.createQuery(
                                "select a.id from AccessApplication a where a.state in"
                                        + " (org.beian.access.application.AccessState.APPLIED,"
                                        + " org.beian.access.application.AccessState.PRE_ASSIGNED)"
                                        + " and concat(',', a.methods, ',') like"
                                        + " concat('%,', :code, ',%')",
                                Long.class)
                        .setParameter("code", method));
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
