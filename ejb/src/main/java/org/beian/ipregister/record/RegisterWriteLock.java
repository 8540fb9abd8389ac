package org.beian.ipregister.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;

/**
 * Lock for one writer of the register at a time: otherwise two files with the same record would
 * both add it, and two reports would both have the same finding. A single edit has it to the end of
 * its transaction; an import has it as a lease over all its pieces, until it gives it back.
 */
@ApplicationScoped
public class RegisterWriteLock {

    @Inject EntityManager em;

    /**
     * State of the lease.
     *
     * @param holder the import that has it; null when none has
     * @param stage of its report; null before the report begins
     * @param place number up to which the stage is done
     */
    public record Lease(Long holder, String stage, long place) {

        public boolean isOf(long importId) {
            return holder != null && holder == importId;
        }
    }

    /** Waits until no other transaction writes, and keeps others waiting to the end of this one. */
    public Lease take() {
        em.createNativeQuery("update ip_turn set taken = taken + 1").executeUpdate();
        return lease();
    }

    /** The lease as it is, without waiting for writers any longer than for a piece. */
    public Lease lease() {
        return ResultRecords.of(
                        em.createNativeQuery("select holder, stage, place from ip_turn"),
                        Lease.class)
                .get(0);
    }

    /** Name of the unit whose file has begun to take effect and has not ended; empty for none. */
    public Optional<String> unitOfHolder() {
        List<?> names =
                em.createNativeQuery(
                                """
                                select u.name from ip_turn t
                                join import_run i on i.id = t.holder
                                join unit u on u.id = i.unit_id""")
                        .getResultList();
        return names.stream().findFirst().map(String::valueOf);
    }

    /** Gives the lease to an import; the caller has taken the lock. */
    public void lend(long importId) {
        NativeQuery.of(em, "update ip_turn set holder = ?, stage = null, place = 0", importId)
                .executeUpdate();
    }

    /** Notes how far the report of the holder is. */
    public void move(String stage, long place) {
        NativeQuery.of(em, "update ip_turn set stage = ?, place = ?", stage, place).executeUpdate();
    }

    /** Ends the lease. */
    public void giveBack() {
        em.createNativeQuery("update ip_turn set holder = null, stage = null, place = 0")
                .executeUpdate();
    }

    /**
     * Reserves numbers for findings.
     *
     * @return the number before the first of them
     */
    public long numbers(long many) {
        Number last =
                (Number) em.createNativeQuery("select last_finding from ip_turn").getSingleResult();
        em.createNativeQuery("update ip_turn set last_finding = last_finding + cast(? as bigint)")
                .setParameter(1, many)
                .executeUpdate();
        return last.longValue();
    }
}
