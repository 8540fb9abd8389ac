package org.beian.account.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beian.account.Account;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.party.Units;
import org.beian.persistence.BoundedCount;
import org.beian.trail.reading.ReadLogEntry;
import org.beian.value.Authority;

/**
 * Search of the log of reads: the ministry's of all, a bureau's of the reads of its province's
 * records and of those by its own people (principle 3).
 */
@Stateless
@RolesAllowed({Roles.CLERK, Roles.REVIEWER, Roles.MINISTRY})
public class ReadLogSearch {

    private static final int MOST = 101;

    @Inject EntityManager em;
    @Inject Units units;
    @Inject Callers callers;

    /**
     * Reads, the latest first.
     *
     * @param before number of the last one seen; {@link Long#MAX_VALUE} for the first page
     * @param limit 1 to 101, else the nearer of the two
     */
    @Clause("3")
    public List<ReadLine> list(ReadFilter filter, long before, int limit) {
        List<ReadLogEntry> found =
                query(filter, "select e", ReadLogEntry.class)
                        .setParameter("before", before)
                        .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                        .getResultList();
        Map<String, String> persons = persons(found);
        Map<Long, String> names = units.names(each(found, ReadLogEntry::unitId));
        Map<Long, Long> lines = lines(found);
        return found.stream()
                .map(
                        one ->
                                new ReadLine(
                                        one.id(),
                                        one.time(),
                                        persons.get(one.actor()),
                                        names.get(one.unitId()),
                                        one.caseType(),
                                        one.caseId(),
                                        one.basis(),
                                        one.field(),
                                        one.reason(),
                                        isExport(one) ? lines.get(one.caseId()) : null))
                .toList();
    }

    /** Number of reads that the filter lets through, counted up to 1,001. */
    @Clause("3")
    public long count(ReadFilter filter) {
        return BoundedCount.of(
                query(filter, "select e.id", Long.class).setParameter("before", Long.MAX_VALUE));
    }

    private <T> TypedQuery<T> query(ReadFilter filter, String select, Class<T> type) {
        Caller caller = callers.current();
        boolean all = caller.has(Roles.MINISTRY);
        TypedQuery<T> query =
                em.createQuery(
                        select
                                + " from ReadLogEntry e where e.id < :before"
                                + (all ? "" : " and (e.unitId = :own or e.authority = :authority)")
                                + filter.condition()
                                + " order by e.id desc",
                        type);
        filter.fill(query);
        if (!all) {
            query.setParameter("own", caller.unitId());
            query.setParameter("authority", caller.authority().map(Authority::code).orElse(""));
        }
        return query;
    }

    private static boolean isExport(ReadLogEntry one) {
        return DataExport.CASE_TYPE.equals(one.caseType());
    }

    private static <T> List<T> each(List<ReadLogEntry> found, Function<ReadLogEntry, T> part) {
        return found.stream().map(part).filter(Objects::nonNull).distinct().toList();
    }

    private Map<String, String> persons(List<ReadLogEntry> found) {
        List<String> actors = each(found, ReadLogEntry::actor);
        return actors.isEmpty()
                ? Map.of()
                : em.createQuery("select a from Account a where a.username in :all", Account.class)
                        .setParameter("all", actors)
                        .getResultStream()
                        .collect(Collectors.toMap(Account::username, Account::displayName));
    }

    private Map<Long, Long> lines(List<ReadLogEntry> found) {
        List<Long> exports =
                found.stream()
                        .filter(ReadLogSearch::isExport)
                        .map(ReadLogEntry::caseId)
                        .distinct()
                        .toList();
        return exports.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select x from DataExport x where x.id in :all"
                                        + " and x.lines is not null",
                                DataExport.class)
                        .setParameter("all", exports)
                        .getResultStream()
                        .collect(Collectors.toMap(DataExport::caseId, DataExport::lines));
    }
}
