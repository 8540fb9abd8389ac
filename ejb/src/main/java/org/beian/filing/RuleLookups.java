package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.value.Province;

/**
 * What the rules ask of the database, each in one question however much an application names.
 *
 * <p>No question makes the transaction write first what it holds: the application is not held
 * against itself.
 */
@ApplicationScoped
class RuleLookups {

    /** Rows read of one question; more would tell a rule nothing new. */
    private static final int ENOUGH = 200;

    @Inject EntityManager em;

    /** Something that an application asks for, in the form of its {@link ClaimKind}. */
    record Wanted(ClaimKind kind, String claim) {}

    /** Another application that waits and asks for the same. */
    record Pending(Wanted wanted, Long applicationId, Long unitId) {}

    record Barred(String entry, Province by, LocalDate since) {}

    /**
     * Other applications that wait for their decision and ask for any of these.
     *
     * @param except an application that is not held against itself; may be null
     */
    List<Pending> pending(Collection<Wanted> wanted, Long except) {
        String one =
                "select c.kind, c.claim, a.id, a.unit_id from filing_claim c join filing_application a"
                        + " on a.id = c.application_id where c.kind = ? and c.claim = ? and a.id <> ?";
        List<Object> parameters = new ArrayList<>();
        for (Wanted each : wanted) {
            Collections.addAll(parameters, each.kind().name(), each.claim(), idOf(except));
        }
        return rows(repeated(one, " union all ", wanted.size()), parameters).stream()
                .map(
                        row ->
                                new Pending(
                                        new Wanted(
                                                ClaimKind.valueOf((String) row[0]),
                                                (String) row[1]),
                                        ((Number) row[2]).longValue(),
                                        ((Number) row[3]).longValue()))
                .toList();
    }

    /**
     * Those of the phones that another subject uses, filed or waiting.
     *
     * @param own document key of the subject whose phones they are; may be null
     * @param except as in {@link #pending}
     */
    Set<String> usedByOthers(Collection<String> phones, String own, Long except) {
        String filed =
                "select p.phone from icp_phone p join icp_subject s on s.id = p.subject_id"
                        + " where p.phone = ? and s.active_document <> ?";
        String waiting =
                "select c.claim from filing_claim c where c.kind = 'PHONE' and c.claim = ?"
                        + " and c.application_id <> ? and not exists"
                        + " (select 1 from filing_claim d where d.application_id = c.application_id"
                        + " and d.kind = 'DOCUMENT' and d.claim = ?)";
        String key = own == null ? "" : own;
        List<Object> parameters = new ArrayList<>();
        for (String phone : phones) {
            Collections.addAll(parameters, phone, key, phone, idOf(except), key);
        }
        String one = filed + " union all " + waiting;
        return new HashSet<>(texts(repeated(one, " union all ", phones.size()), parameters));
    }

    /** Blacklist entries in force on a day for any of these, oldest first. */
    List<Barred> barred(BlacklistKind kind, Collection<String> entries, LocalDate on) {
        String sql =
                "select b.entry, b.province, b.valid_from from blacklist_entry b where b.kind = ?"
                        + " and b.entry in ("
                        + repeated("?", ", ", entries.size())
                        + ") and b.valid_from <= ? and b.valid_to is null";
        List<Object> parameters = new ArrayList<>();
        parameters.add(kind.name());
        parameters.addAll(entries);
        parameters.add(Date.valueOf(on));
        return rows(sql, parameters).stream()
                .map(
                        row ->
                                new Barred(
                                        (String) row[0],
                                        Province.ofRegion((String) row[1]),
                                        ((Date) row[2]).toLocalDate()))
                .sorted(Comparator.comparing(Barred::since))
                .toList();
    }

    /** Those of the attachments that one of the units handed in. */
    Set<String> attachmentsOf(Collection<Long> unitIds, Collection<String> ids) {
        String sql =
                "select t.id from attachment t where t.unit_id in ("
                        + repeated("?", ", ", unitIds.size())
                        + ") and t.id in ("
                        + repeated("?", ", ", ids.size())
                        + ")";
        List<Object> parameters = new ArrayList<>();
        parameters.addAll(unitIds);
        parameters.addAll(ids);
        return new HashSet<>(texts(sql, parameters));
    }

    private static Long idOf(Long application) {
        return application == null ? -1L : application;
    }

    private static String repeated(String part, String between, int times) {
        return Collections.nCopies(times, part).stream().collect(Collectors.joining(between));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, List<Object> parameters) {
        return query(sql, parameters).getResultList();
    }

    private List<String> texts(String sql, List<Object> parameters) {
        List<?> found = query(sql, parameters).getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    private Query query(String sql, List<Object> parameters) {
        Query query =
                em.createNativeQuery(sql).setMaxResults(ENOUGH).setFlushMode(FlushModeType.COMMIT);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }
}
