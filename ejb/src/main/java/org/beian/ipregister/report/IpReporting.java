package org.beian.ipregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.ipregister.check.IpChecking;
import org.beian.ipregister.record.RegisterWriteLock;
import org.beian.ipregister.rule.IpCheck;
import org.beian.ipregister.rule.IpRules;
import org.beian.ipregister.unit.IpSupervision;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.IpRange;
import org.beian.value.Province;

/**
 * Drawing up of check reports after a change of the register: new findings go to the supervisor of
 * the unit at fault; those that are not found any more are corrected.
 */
@ApplicationScoped
public class IpReporting {

    private static final String SAME =
            """
            k.unit_id = f.unit_id and k.check_name = f.check_name and k.family = f.family
              and k.range_start = f.range_start and k.range_end = f.range_end
              and k.holder_id = f.holder_id and k.kind = f.kind and k.missing = f.missing
              and k.other_id = f.other_id and k.other_start = f.other_start
              and k.other_end = f.other_end""";
    private static final String NEW =
            """
            from ip_found f where not exists
              (select 1 from ip_finding k where k.present = 1 and %s)"""
                    .formatted(SAME);
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
    private static final String GONE =
            """
            where k.present = 1 and not exists
              (select 1 from ip_found f where %s)"""
                    .formatted(SAME);
    private static final String TOUCHED =
            " and k.family = ? and k.range_start <= ? and k.range_end >= ?";

    @Inject EntityManager em;
    @Inject RegisterWriteLock turn;
    @Inject IpChecking checking;
    @Inject IpSupervision supervision;
    @Inject IpReportNotices notices;
    @Inject IpRules rules;
    @Inject Units units;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Checks the register and draws up the reports.
     *
     * @param touched the only range that changed
     */
    @Clause("19.2")
    public void report(IpCause cause, IpRange touched) {
        turn.take();
        draw(cause, touched, checking.run(touched));
    }

    /**
     * Checks the whole register, for {@link #reportChecked} in a transaction of its own: readers of
     * the findings do not wait while the register is gone through.
     *
     * @return state of the register that was checked
     */
    @Clause("19.2")
    public long check() {
        turn.take();
        checking.run(null);
        return turn.writers();
    }

    /**
     * Draws up the reports after {@link #check}; the register is checked again when somebody wrote
     * to it in between.
     *
     * @param state as the check returned it
     */
    @Clause("19.2")
    public void reportChecked(IpCause cause, long state) {
        turn.take();
        boolean unchanged = turn.writers() == state + 1;
        draw(cause, null, unchanged ? checking.found() : checking.run(null));
    }

    private void draw(IpCause cause, IpRange touched, long found) {
        correct(touched);
        Map<Long, Long> perUnit = new LinkedHashMap<>();
        perUnit.put(cause.unitId(), 0L);
        if (found > 0) {
            count(perUnit);
        }
        long first = turn.numbers(found);
        perUnit.forEach((unitId, count) -> draw(unitId, count, cause, first));
    }

    /** Counts the new findings of each unit, without the checks that are switched off. */
    private void count(Map<Long, Long> perUnit) {
        LocalDate today = Shanghai.date(clock.instant());
        Query query =
                NativeQuery.of(
                        em,
                        """
                        select f.unit_id, f.check_name, count(*) %s
                        group by f.unit_id, f.check_name"""
                                .formatted(NEW));
        for (Counted counted : ResultRecords.of(query, Counted.class)) {
            if (told(counted.unitId, today).contains(counted.check)) {
                perUnit.merge(counted.unitId, counted.findings, Long::sum);
            }
        }
    }

    private record Counted(Long unitId, IpCheck check, long findings) {}

    private record Gone(Long reportId, long corrected) {}

    /** The checks that are not switched off in the province of the unit. */
    private Set<IpCheck> told(Long unitId, LocalDate today) {
        Province province = units.find(unitId).flatMap(Unit::province).orElse(null);
        Set<IpCheck> told = EnumSet.allOf(IpCheck.class);
        told.removeIf(check -> !rules.tells(check, province, today));
        return told;
    }

    private void draw(Long unitId, long count, IpCause cause, long first) {
        Unit unit = units.find(unitId).orElseThrow();
        Instant now = clock.instant();
        LocalDate today = Shanghai.date(now);
        IpReport report =
                new IpReport(
                        unitId,
                        supervision.provinceOf(unit, today).orElse(null),
                        cause,
                        count,
                        now);
        em.persist(report);
        history.write(report, Act.note("DRAW_UP", Long.toString(count), "19.2"));
        em.flush();
        if (count > 0) {
            insert(report, first, told(unitId, today));
            notices.drawn(report, unit, today);
        }
    }

    private void insert(IpReport report, long first, Set<IpCheck> told) {
        String checks =
                told.stream().map(check -> "'" + check + "'").collect(Collectors.joining(", "));
        NativeQuery.of(
                        em,
                        """
                        insert into ip_finding (id, report_id, province, state, present, version,
                          found_at, %s)
                        select cast(? as bigint) + f.found_no, cast(? as bigint),
                          cast(? as varchar(6)), 'OPEN', 1, 0, cast(? as timestamp), f.%s
                        %s and f.unit_id = ? and f.check_name in (%s)"""
                                .formatted(
                                        String.join(", ", COPIED),
                                        String.join(", f.", COPIED),
                                        NEW,
                                        checks),
                        first,
                        report.id(),
                        report.province().map(Province::regionCode).orElse(null),
                        report.createdAt(),
                        report.unitId())
                .executeUpdate();
    }

    private void correct(IpRange touched) {
        String gone = GONE + (touched == null ? "" : TOUCHED);
        Object[] place =
                touched == null
                        ? new Object[0]
                        : new Object[] {touched.family(), touched.endHex(), touched.startHex()};
        Query query =
                NativeQuery.of(
                        em,
                        """
                        select k.report_id, sum(case when k.state = 'CLOSED' then 0 else 1 end)
                        from ip_finding k %s group by k.report_id"""
                                .formatted(gone),
                        place);
        List<Gone> reports = ResultRecords.of(query, Gone.class);
        if (reports.isEmpty()) {
            return;
        }
        for (Gone each : reports) {
            IpReport report = em.find(IpReport.class, each.reportId);
            report.correct(each.corrected);
            history.write(report, Act.note("CORRECTED", Long.toString(each.corrected), "19.3"));
        }
        NativeQuery.of(
                        em,
                        """
                        update ip_finding k set present = 0, version = version + 1,
                          state = case when state = 'CLOSED' then state else 'CORRECTED' end
                        %s"""
                                .formatted(gone),
                        place)
                .executeUpdate();
    }
}
