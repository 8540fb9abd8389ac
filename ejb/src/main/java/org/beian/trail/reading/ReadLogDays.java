package org.beian.trail.reading;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.trail.JpaAuditedCases;

/** Repository of the days of the log, and source of these cases for the verification. */
@ApplicationScoped
class ReadLogDays extends JpaAuditedCases<ReadLogDay> {

    @Inject EntityManager em;
    @Inject ReadLogDayRows rows;

    ReadLogDays() {
        super(ReadLogDay.class, ReadLogDay.CASE_TYPE);
    }

    /**
     * The day of a unit, locked until the transaction ends, so that its reads come one after the
     * other; other units and days go on.
     */
    ReadLogDay locked(long unitId, LocalDate day) {
        return find(unitId, day)
                .or(
                        () -> {
                            open(unitId, day);
                            return find(unitId, day);
                        })
                .orElseThrow(() -> new IllegalStateException("No day " + day + " of " + unitId));
    }

    private Optional<ReadLogDay> find(long unitId, LocalDate day) {
        return em
                .createQuery(
                        "select d from ReadLogDay d where d.unitId = :unit and d.day = :day",
                        ReadLogDay.class)
                .setParameter("unit", unitId)
                .setParameter("day", day)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Opens a day; a failure because another transaction opened it first is ignored. */
    private void open(long unitId, LocalDate day) {
        try {
            rows.open(unitId, day);
        } catch (PersistenceException | EJBException expected) {
            // the next query tells whether the row is there
        }
    }
}
