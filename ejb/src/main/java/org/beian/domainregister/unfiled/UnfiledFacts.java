package org.beian.domainregister.unfiled;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.beian.fact.FactKey;
import org.beian.fact.FactKind;
import org.beian.fact.FactUses;
import org.beian.persistence.BoundedCount;

/** Unfiled sites and clues, as what a limit or a code of the results bears on. */
@ApplicationScoped
class UnfiledFacts implements FactUses {

    @Inject EntityManager em;

    @Override
    public List<Count> of(FactKey key) {
        if (key.kind() == FactKind.CODE && key.scope().equals("unfiled-results")) {
            return List.of(
                    new Count(
                            "UNFILED_ANSWERS",
                            BoundedCount.of(
                                    sites("s.result = :code").setParameter("code", key.name()))));
        }
        return switch (key.kind() == FactKind.SETTING ? key.name() : "") {
            case "unfiled.provider.workingDays" ->
                    running(
                            sites(
                                    "s.answeredAt is null and s.state ="
                                            + " org.beian.domainregister.unfiled.UnfiledState"
                                            + ".OPEN"));
            case "unfiled.urged.workingDays" ->
                    running(
                            sites(
                                    "s.state = org.beian.domainregister.unfiled.UnfiledState"
                                            + ".URGED"));
            case "unfiled.bureau.workingDays" -> running(clues(key));
            default -> List.of();
        };
    }

    private static List<Count> running(TypedQuery<Long> query) {
        return List.of(new Count("UNFILED_LIMITS", BoundedCount.of(query)));
    }

    private TypedQuery<Long> sites(String condition) {
        return em.createQuery("select s.id from UnfiledSite s where " + condition, Long.class);
    }

    private TypedQuery<Long> clues(FactKey key) {
        String sent =
                "select c.id from UnfiledClue c"
                        + " where c.state = org.beian.domainregister.unfiled.ClueState.SENT";
        return key.isProvincial()
                ? em.createQuery(sent + " and c.province = :place", Long.class)
                        .setParameter("place", key.scope())
                : em.createQuery(sent, Long.class);
    }
}
