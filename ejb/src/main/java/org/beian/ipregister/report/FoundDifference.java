package org.beian.ipregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.beian.ipregister.check.JdbcBatch;
import org.beian.ipregister.rule.IpCheck;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;
import org.beian.value.IpRange;

/**
 * Comparison of what the check found with the findings there are, and its result in findings: new
 * ones are written, those that are found no more are corrected. Each method does a range of
 * numbers, so that none takes long.
 */
@ApplicationScoped
class FoundDifference {

    private static final String SAME =
            """
            k.unit_id = f.unit_id and k.check_name = f.check_name and k.family = f.family
              and k.range_start = f.range_start and k.range_end = f.range_end
              and k.holder_id = f.holder_id and k.kind = f.kind and k.missing = f.missing
              and k.other_id = f.other_id and k.other_start = f.other_start
              and k.other_end = f.other_end""";
    private static final List<String> COPIED =
            List.of(
                    "unit_id",
                    "check_name",
                    "holder_id",
                    "kind",
                    "family",
                    "range_start",
                    "range_end",
                    "missing",
                    "other_id",
                    "other_start",
                    "other_end",
                    "against_count");
    private static final String MARK =
            """
            update ip_found f set fresh = 1 where f.found_no > ? and f.found_no <= ?
            and not exists (select 1 from ip_finding k where k.present = 1 and %s)"""
                    .formatted(SAME);
    private static final String COLLECT =
            """
            insert into ip_gone (finding_id, report_id)
            select k.id, k.report_id from ip_finding k
            where k.present = 1 and not exists
              (select 1 from ip_found f where %s)"""
                    .formatted(SAME);
    private static final String TOUCHED =
            " and k.family = ? and k.range_start <= ? and k.range_end >= ?";
    private static final String CORRECT =
            """
            update ip_finding set present = 0, version = version + 1,
              state = case when state = 'CLOSED' then state else 'CORRECTED' end
            where id = ?""";
    private static final String WRITE =
            """
            insert into ip_finding (id, report_id, province, state, present, version, found_at, %s)
            select d.first_finding + f.found_no, d.report_id, r.province, 'OPEN', 1, 0,
              d.found_at, f.%s
            from ip_found f
            join ip_report_draft d on d.unit_id = f.unit_id
            join ip_report r on r.id = d.report_id
            where f.found_no > ? and f.found_no <= ? and f.fresh = 1"""
                    .formatted(String.join(", ", COPIED), String.join(", f.", COPIED));

    @Inject EntityManager em;

    /** Number of new findings of a unit by one check. */
    record Counted(Long unitId, IpCheck check, long findings) {}

    /** Number of findings of a report that were corrected. */
    record Corrected(Long reportId, long findings) {}

    private record Gone(Long findingId) {}

    /** Forgets what an earlier check found no more. */
    void forget() {
        em.createNativeQuery("delete from ip_gone").executeUpdate();
    }

    /** Marks what no check had found before. */
    void mark(long after, long last) {
        NativeQuery.of(em, MARK, after, last).executeUpdate();
    }

    /**
     * Collects the findings that are found no more.
     *
     * @param touched the only range that was checked; null for all
     */
    void collect(IpRange touched) {
        Query collect =
                touched == null
                        ? em.createNativeQuery(COLLECT)
                        : NativeQuery.of(
                                em,
                                COLLECT + TOUCHED,
                                touched.family(),
                                touched.endHex(),
                                touched.startHex());
        collect.executeUpdate();
    }

    /** Counts the new findings by unit and check. */
    List<Counted> counts() {
        return ResultRecords.of(
                em.createNativeQuery(
                        """
                        select f.unit_id, f.check_name, count(*) from ip_found f
                        where f.fresh = 1 group by f.unit_id, f.check_name"""),
                Counted.class);
    }

    /** Takes the mark from what a check found at a unit, as it is not told. */
    void hide(Counted untold) {
        NativeQuery.of(
                        em,
                        "update ip_found set fresh = 0 where unit_id = ? and check_name = ?",
                        untold.unitId(),
                        untold.check().name())
                .executeUpdate();
    }

    /**
     * Corrects findings that are found no more, in the order of their numbers.
     *
     * @return number of the last one, from which to go on; empty when there are no more
     */
    Optional<Long> correct(long after, int most) {
        List<Object[]> gone =
                ResultRecords.of(
                                NativeQuery.of(
                                                em,
                                                """
                                                select g.finding_id from ip_gone g
                                                where g.finding_id > ? order by g.finding_id""",
                                                after)
                                        .setMaxResults(most),
                                Gone.class)
                        .stream()
                        .map(each -> new Object[] {each.findingId()})
                        .toList();
        JdbcBatch.run(em, CORRECT, gone);
        return gone.size() < most ? Optional.empty() : Optional.of((Long) gone.get(most - 1)[0]);
    }

    /** Numbers of corrected findings by report, of those whose state says so. */
    List<Corrected> corrected() {
        return ResultRecords.of(
                em.createNativeQuery(
                        """
                        select g.report_id, sum(case when k.state = 'CLOSED' then 0 else 1 end)
                        from ip_gone g join ip_finding k on k.id = g.finding_id
                        group by g.report_id order by g.report_id"""),
                Corrected.class);
    }

    /** Writes new findings to the drafts of the reports. */
    void write(long after, long last) {
        NativeQuery.of(em, WRITE, after, last).executeUpdate();
    }
}
