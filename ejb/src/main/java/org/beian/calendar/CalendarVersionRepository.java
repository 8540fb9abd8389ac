package org.beian.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Repository of the versions of years of the working calendar. */
@ApplicationScoped
class CalendarVersionRepository {

    @Inject EntityManager em;

    void add(CalendarVersion version) {
        em.persist(version);
        em.flush();
    }

    Optional<CalendarVersion> find(Long id) {
        return Optional.ofNullable(em.find(CalendarVersion.class, id));
    }

    /** Loads for a decision; a second caller waits until the first has committed. */
    Optional<CalendarVersion> lock(Long id) {
        return Optional.ofNullable(
                em.find(CalendarVersion.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Versions of a year, the latest first. */
    List<CalendarVersion> ofYear(int year, int limit) {
        return em.createQuery(
                        "select v from CalendarVersion v where v.year = :year order by v.id desc",
                        CalendarVersion.class)
                .setParameter("year", year)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Latest version of each year in a state, in no order. */
    List<CalendarVersion> latest(CalendarState state) {
        return em.createQuery(
                        """
                        select v from CalendarVersion v where v.id in (
                          select max(w.id) from CalendarVersion w where w.state = :state
                          group by w.year)""",
                        CalendarVersion.class)
                .setParameter("state", state)
                .getResultList();
    }
}
