package org.beian.filing.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.law.Clause;

/** Repository of the events of accesses: opened, stopped or not, resumed, confirmed, refused. */
@ApplicationScoped
public class AccessEventRepository {

    @Inject EntityManager em;
    @Inject Event<AccessEvent.Opened> opened;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * Adds an event, in the transaction of the act that caused it.
     *
     * @param on the day on which it happened, in Shanghai
     * @param officer of the provider, at most 128 characters
     * @param reason at most 1000 characters, or null
     * @param accessApplicationId the application for access behind it, or null
     */
    @Clause("11.3.1")
    public void record(
            RegisteredAccess access,
            AccessEvent.Kind kind,
            LocalDate on,
            String officer,
            String reason,
            Long accessApplicationId) {
        record(access.accessId(), kind, on, officer, reason, accessApplicationId);
    }

    /**
     * Adds that an access was stopped by order; as {@link #record}.
     *
     * @param accessId key of the access in the register
     * @param order number of the letter
     */
    @Clause("15.5")
    public void stopped(Long accessId, LocalDate on, String officer, String order) {
        record(accessId, AccessEvent.Kind.STOPPED, on, officer, order, null);
    }

    /**
     * Adds that an access is open again by order; as {@link #stopped}.
     *
     * @param accessApplicationId the application for access that is open again with it, or null
     */
    @Clause("15.5")
    public void resumed(
            Long accessId, LocalDate on, String officer, String order, Long accessApplicationId) {
        record(accessId, AccessEvent.Kind.RESUMED, on, officer, order, accessApplicationId);
    }

    /**
     * Adds that an access was not stopped, other than its provider reported; as {@link #stopped}.
     *
     * @param order number of the letter on which it was reported
     */
    @Clause("7.10")
    public void notStopped(Long accessId, LocalDate on, String officer, String order) {
        record(accessId, AccessEvent.Kind.NOT_STOPPED, on, officer, order, null);
    }

    /** The day on which an access was opened or resumed last; empty where that is not recorded. */
    @Clause("15.5")
    public Optional<LocalDate> lastOpened(Long accessId) {
        return em.createQuery(
                        """
                        select max(f.on) from AccessEvent f where f.accessId = :access
                        and f.fact in :kinds""",
                        LocalDate.class)
                .setParameter("access", accessId)
                .setParameter("kinds", List.of(AccessEvent.Kind.OPENED, AccessEvent.Kind.RESUMED))
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    private void record(
            Long accessId,
            AccessEvent.Kind kind,
            LocalDate on,
            String officer,
            String reason,
            Long accessApplicationId) {
        AccessEvent fact =
                new AccessEvent(
                        accessId, kind, on, officer, callers.current().username(), clock.instant());
        fact.because(reason, accessApplicationId);
        em.persist(fact);
        if (kind == AccessEvent.Kind.OPENED) {
            opened.fire(new AccessEvent.Opened(accessId, on));
        }
    }

    /** The events of an access, the oldest first. */
    public List<AccessEvent> of(RegisteredAccess access) {
        return of(access.accessId());
    }

    /** The same by the key of the access. */
    public List<AccessEvent> of(Long accessId) {
        return em.createQuery(
                        "select f from AccessEvent f where f.accessId = :access order by f.id",
                        AccessEvent.class)
                .setParameter("access", accessId)
                .getResultList();
    }

    /** Whether an access has any. */
    public boolean has(Long accessId) {
        return em.createQuery(
                                "select count(f) from AccessEvent f where f.accessId = :access",
                                Long.class)
                        .setParameter("access", accessId)
                        .getSingleResult()
                > 0;
    }
}
