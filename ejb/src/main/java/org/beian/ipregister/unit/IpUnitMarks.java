package org.beian.ipregister.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Repository of the dated marks of units: none is ever deleted; one that is ended is valid to the
 * day before.
 */
@ApplicationScoped
public class IpUnitMarks {

    @Inject EntityManager em;

    /** The marks of a unit on a day. */
    public Set<IpUnitMark> of(Long unitId, LocalDate on) {
        return em.createQuery(
                        """
                        select m.mark from DatedMark m where m.unitId = :unit
                        and m.validFrom <= :on and (m.validTo is null or m.validTo >= :on)""",
                        IpUnitMark.class)
                .setParameter("unit", unitId)
                .setParameter("on", on)
                .getResultStream()
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(IpUnitMark.class)));
    }

    /**
     * Gives a unit a mark from this day on; a mark that began and ended on the day begins again.
     */
    public void give(Long unitId, IpUnitMark mark, LocalDate from) {
        DatedMark again = em.find(DatedMark.class, new DatedMark.Key(unitId, mark, from));
        if (again == null) {
            em.persist(new DatedMark(unitId, mark, from));
        } else {
            again.validTo(null);
        }
    }

    /** Ends a mark of a unit: from this day on it is not valid any more. */
    public void end(Long unitId, IpUnitMark mark, LocalDate from) {
        em.createQuery(
                        """
                        select m from DatedMark m where m.unitId = :unit and m.mark = :mark
                        and (m.validTo is null or m.validTo >= :from)""",
                        DatedMark.class)
                .setParameter("unit", unitId)
                .setParameter("mark", mark)
                .setParameter("from", from)
                .getResultList()
                .forEach(valid -> valid.validTo(from.minusDays(1)));
    }
}
