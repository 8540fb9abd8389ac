package org.beian.ipregister.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Repository of the dated marks of units: none is ever deleted; one that is ended is valid to the
 * day before.
 */
@ApplicationScoped
public class IpUnitMarks {

    @Inject EntityManager em;

    /** The marks of a unit on a day. */
    public Set<IpUnitMark> of(Long unitId, LocalDate on) {
        Set<IpUnitMark> marks = EnumSet.noneOf(IpUnitMark.class);
        for (Object mark :
                em.createNativeQuery(
                                "select distinct mark from ip_unit_mark where unit_id = ? and valid_from <= ?"
                                        + " and (valid_to is null or valid_to >= ?)")
                        .setParameter(1, unitId)
                        .setParameter(2, Date.valueOf(on))
                        .setParameter(3, Date.valueOf(on))
                        .getResultList()) {
            marks.add(IpUnitMark.valueOf((String) mark));
        }
        return marks;
    }

    /**
     * Gives a unit a mark from this day on; a mark that began and ended on the day begins again.
     */
    public void give(Long unitId, IpUnitMark mark, LocalDate from) {
        int again =
                em.createNativeQuery(
                                "update ip_unit_mark set valid_to = null where unit_id = ? and mark = ?"
                                        + " and valid_from = ?")
                        .setParameter(1, unitId)
                        .setParameter(2, mark.name())
                        .setParameter(3, Date.valueOf(from))
                        .executeUpdate();
        if (again == 0) {
            em.createNativeQuery(
                            "insert into ip_unit_mark (unit_id, mark, valid_from) values (?, ?, ?)")
                    .setParameter(1, unitId)
                    .setParameter(2, mark.name())
                    .setParameter(3, Date.valueOf(from))
                    .executeUpdate();
        }
    }

    /** Ends a mark of a unit: from this day on it is not valid any more. */
    public void end(Long unitId, IpUnitMark mark, LocalDate from) {
        em.createNativeQuery(
                        "update ip_unit_mark set valid_to = ? where unit_id = ? and mark = ?"
                                + " and (valid_to is null or valid_to >= ?)")
                .setParameter(1, Date.valueOf(from.minusDays(1)))
                .setParameter(2, unitId)
                .setParameter(3, mark.name())
                .setParameter(4, Date.valueOf(from))
                .executeUpdate();
    }
}
