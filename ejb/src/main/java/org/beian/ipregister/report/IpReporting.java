package org.beian.ipregister.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.beian.intake.contract.RowFindings;
import org.beian.intake.contract.StagedImport;
import org.beian.intake.contract.TurnAwaited;
import org.beian.intake.imports.ImportSequence;
import org.beian.ipregister.IpRefusal;
import org.beian.ipregister.check.IpChecking;
import org.beian.ipregister.record.RegisterWriteLock;
import org.beian.ipregister.rule.IpCheck;
import org.beian.ipregister.rule.IpRules;
import org.beian.ipregister.unit.IpSupervision;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.IpRange;
import org.beian.value.Province;

/**
 * Drawing up of check reports after a change of the register: new findings go to the supervisor of
 * the unit at fault; those that are not found any more are corrected. After an edit that is one
 * transaction; after an import it goes in pieces under the writers' lease, and the reports show
 * with the last one.
 */
@ApplicationScoped
public class IpReporting {

    /** Findings that are written at a time. */
    private static final int FINDINGS = 500;

    /** Rows of a file that are looked at a time. */
    private static final int ROWS = 2000;

    /** Pause between two looks at the turn. */
    private static final long LOOK = Duration.ofMillis(100).toNanos();

    /** Time after which a piece ends, so that it is committed within a second. */
    private static final long PIECE = Duration.ofMillis(400).toNanos();

    @Inject EntityManager em;
    @Inject RegisterWriteLock turn;
    @Inject ImportSequence imports;
    @Inject IpChecking checking;
    @Inject FoundDifference difference;
    @Inject RowFindingAssigner rows;
    @Inject IpSupervision supervision;
    @Inject IpReportNotices notices;
    @Inject IpRules rules;
    @Inject Units units;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Takes the writers' turn for an edit, to the end of its transaction.
     *
     * @param patience how long it waits for an import that has it
     * @throws RequestRejected {@link IpRefusal#IP_REGISTER_BUSY} when an import has it for longer
     */
    public void takeTurn(Duration patience) {
        long begun = System.nanoTime();
        while (turn.lease().holder() != null && System.nanoTime() - begun < patience.toNanos()) {
            LockSupport.parkNanos(LOOK);
        }
        RegisterWriteLock.Lease lease = turn.take();
        while (lease.holder() != null) {
            if (imports.holdsItsTurn(lease.holder())) {
                throw IpRefusal.IP_REGISTER_BUSY.of();
            }
            finish(lease);
            lease = turn.lease();
        }
    }

    /**
     * Takes the writers' turn for an import, until its reports are published.
     *
     * @return false when the report of an import that failed has to be finished first: a piece of
     *     it was done
     * @throws TurnAwaited while another import has it
     */
    public boolean holdsTurn(long importId) {
        if (turn.lease().isOf(importId)) {
            return true;
        }
        RegisterWriteLock.Lease lease = turn.take();
        if (lease.holder() != null) {
            if (imports.holdsItsTurn(lease.holder())) {
                throw new TurnAwaited(lease.holder());
            }
            finish(lease);
            return false;
        }
        turn.lend(importId);
        return true;
    }

    /** Does a piece of what an import that failed left behind, or ends its lease. */
    private void finish(RegisterWriteLock.Lease left) {
        ReportStage stage = left.stage() == null ? null : ReportStage.valueOf(left.stage());
        if (stage == null || !stage.isHalfDrawn()) {
            turn.giveBack();
        } else if (stage == ReportStage.NOTE) {
            turn.move(ReportStage.PUBLISH.name(), 0);
        } else {
            part(stage, left.place());
        }
    }

    /**
     * Checks what an edit changed and draws up the reports; the caller has the turn.
     *
     * @param touched the only range that changed
     */
    @Clause("19.2")
    public void report(IpCause cause, IpRange touched) {
        long found = checking.run(touched);
        difference.forget();
        difference.mark(0, found);
        difference.collect(touched);
        draw(cause, found);
        long place = 0;
        while (place >= 0) {
            place = difference.correct(place, FINDINGS).orElse(-1L);
        }
        difference.write(0, found);
        publish();
    }

    /**
     * Does the next piece of the reports of an import, which has the turn.
     *
     * @return whether there is more to do
     */
    @Clause("19.2")
    public boolean reportPiece(StagedImport file, RowFindings notes) {
        RegisterWriteLock.Lease lease = turn.lease();
        if (lease.stage() == null) {
            turn.move(ReportStage.CHECK.name(), 0);
            return true;
        }
        long begun = System.nanoTime();
        String stage = lease.stage();
        do {
            part(ReportStage.valueOf(stage), lease.place(), file, notes);
            lease = turn.lease();
        } while (stage.equals(lease.stage()) && System.nanoTime() - begun < PIECE);
        return lease.stage() != null;
    }

    private void part(ReportStage stage, long place, StagedImport file, RowFindings notes) {
        switch (stage) {
            case DRAW -> {
                draw(
                        new IpCause(file.unitId(), file.id(), null, rows.late(file)),
                        checking.found());
                turn.move(stage.next().name(), 0);
            }
            case NOTE -> {
                rows.note(file, place, place + ROWS, notes);
                advance(stage, place + ROWS, rows.hasMore(file, place + ROWS));
            }
            default -> part(stage, place);
        }
    }

    private void part(ReportStage stage, long place) {
        switch (stage) {
            case CHECK -> {
                difference.forget();
                checking.run(null);
                turn.move(stage.next().name(), 0);
            }
            case MARK -> {
                difference.mark(place, place + FINDINGS);
                advance(stage, place + FINDINGS, place + FINDINGS < checking.found());
            }
            case COLLECT -> {
                difference.collect(null);
                turn.move(stage.next().name(), 0);
            }
            case CORRECT ->
                    difference
                            .correct(place, FINDINGS)
                            .ifPresentOrElse(
                                    last -> turn.move(stage.name(), last),
                                    () -> turn.move(stage.next().name(), 0));
            case WRITE -> {
                difference.write(place, place + FINDINGS);
                advance(stage, place + FINDINGS, place + FINDINGS < checking.found());
            }
            case PUBLISH -> {
                publish();
                turn.giveBack();
            }
            default -> throw new IllegalStateException("No piece of " + stage);
        }
    }

    /** Moves on to a number, or to the next stage when there is no more. */
    private void advance(ReportStage stage, long reached, boolean more) {
        turn.move((more ? stage : stage.next()).name(), more ? reached : 0);
    }

    /** Makes the reports, without the checks that are switched off. */
    private void draw(IpCause cause, long found) {
        LocalDate today = Shanghai.date(clock.instant());
        Map<Long, Long> perUnit = new LinkedHashMap<>();
        perUnit.put(cause.unitId(), 0L);
        for (FoundDifference.Counted counted : difference.counts()) {
            if (told(counted.unitId(), today).contains(counted.check())) {
                perUnit.merge(counted.unitId(), counted.findings(), Long::sum);
            } else {
                difference.hide(counted);
            }
        }
        long first = turn.numbers(found);
        perUnit.forEach((unitId, count) -> draw(unitId, count, cause, first));
    }

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
        IpReport report =
                new IpReport(
                        unitId,
                        supervision.provinceOf(unit, Shanghai.date(now)).orElse(null),
                        cause,
                        count,
                        now);
        em.persist(report);
        history.write(report, Act.note("DRAW_UP", Long.toString(count), "19.2"));
        em.persist(new IpReportDraft(report, first));
    }

    /** Shows the reports that were drawn up, and what older ones were corrected by. */
    private void publish() {
        for (FoundDifference.Corrected each : difference.corrected()) {
            IpReport report = em.find(IpReport.class, each.reportId());
            report.correct(each.findings());
            history.write(report, Act.note("CORRECTED", Long.toString(each.findings()), "19.3"));
        }
        List<IpReportDraft> drafts =
                em.createQuery(
                                "select d from IpReportDraft d order by d.reportId",
                                IpReportDraft.class)
                        .getResultList();
        LocalDate today = Shanghai.date(clock.instant());
        for (IpReportDraft draft : drafts) {
            IpReport report = em.find(IpReport.class, draft.reportId());
            if (report.found() > 0) {
                notices.drawn(report, units.find(report.unitId()).orElseThrow(), today);
            }
            em.remove(draft);
        }
    }
}
