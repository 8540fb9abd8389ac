package org.beian.access.notice;

import static org.beian.account.Roles.PROVIDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.beian.access.AccessRefusal;
import org.beian.access.application.FaultCollector;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.document.Attachments;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.Roster;
import org.beian.rule.FaultsFound;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.VisibleText;

/**
 * Reports of providers on stop-access and resume-access notices (7.10, 15.5). An access that was
 * stopped is noted as stopped everywhere: in the register, and in the application by which it was
 * opened; so is one that was resumed.
 */
@Stateless
public class StopAccessExecution {

    private static final int SHORTEST_NOTE = 4;
    private static final int LONGEST_NOTE = 1000;
    private static final int MOST_DOCUMENTS = 20;

    @Inject StopAccessRepository notices;
    @Inject StoppedAccesses stopped;
    @Inject FiledAgain register;
    @Inject Attachments attachments;
    @Inject AccessDenials hidden;
    @Inject Roster roster;
    @Inject Callers callers;
    @Inject History history;
    @Inject Event<StopAccessNotice.Ended> ended;
    @Inject Clock clock;

    /**
     * Notes how the calling provider carried a notice out.
     *
     * @param ordered by the notice
     * @param version the version that the caller saw, or null for whichever it is
     * @throws RequestRejected {@link AccessRefusal#STOP_NOTICE_NOT_FOUND} when there is none that
     *     orders this, or it is another provider's
     * @throws RequestRejected {@link AccessRefusal#STOP_NOTICE_REPORTED} when it was reported
     *     already
     * @throws RequestRejected {@link AccessRefusal#STOP_NOTICE_REVOKED} when it was taken back
     * @throws RequestRejected {@link AccessRefusal#STOP_REPORT_INCOMPLETE} with every fault
     * @throws RequestRejected {@link AccessRefusal#ACCESS_STALE} when the version is not the
     *     current one
     */
    @Clause({"7.10", "15.5"})
    @RolesAllowed(PROVIDER)
    public StopAccessNotice report(
            AccessOrder ordered, Long id, Integer version, ExecutionReport given) {
        Caller caller = callers.current();
        StopAccessNotice notice =
                hidden.unlessHidden(
                                notices.lock(id),
                                found ->
                                        found.ordered() == ordered
                                                && found.providerId().equals(caller.unitId()))
                        .orElseThrow(() -> AccessRefusal.STOP_NOTICE_NOT_FOUND.of(id));
        notice.requireOpen();
        if (version != null && version != notice.version()) {
            throw AccessRefusal.ACCESS_STALE.of(id);
        }
        Instant now = clock.instant();
        String officer =
                Texts.isBlank(given.officer()) ? caller.displayName() : given.officer().strip();
        String note = given.note() == null ? "" : given.note().strip();
        ExecutionReport report =
                new ExecutionReport(
                        given.executedAt(),
                        officer,
                        given.result(),
                        note.isEmpty() ? null : note,
                        given.attachments());
        require(notice, report, now);
        StopAccessState before = notice.state();
        notice.report(report, caller.username(), now);
        history.write(
                notice,
                Act.move(
                        "REPORT_" + report.result(),
                        before,
                        notice.state(),
                        note.isEmpty() ? officer : officer + ": " + note,
                        notice.ground().clause()),
                notice);
        if (report.result() == ExecutionResult.RESUMED) {
            stopped.resumed(notice, register.of(notice).orElseThrow());
        } else if (ordered == AccessOrder.STOP) {
            stopped.noteEnd(notice);
        }
        notices.write();
        ended.fire(new StopAccessNotice.Ended(notice));
        return notice;
    }

    private void require(StopAccessNotice notice, ExecutionReport report, Instant now) {
        FaultCollector faults = new FaultCollector("15.5");
        boolean done = report.result() == notice.ordered().done();
        if (!notice.ordered().mayResultIn(report.result())) {
            faults.add("/result", "STOP_REPORT_RESULT");
        } else if (report.result() == ExecutionResult.RESUMED && register.of(notice).isEmpty()) {
            faults.add("/result", "RESUME_REPORT_UNFILED", notice.websiteName());
        }
        boolean late = report.executedAt() != null && report.executedAt().isAfter(now);
        if (late || report.executedAt() == null && done) {
            faults.add("/executedAt", "STOP_REPORT_TIME");
        } else if (report.executedAt() != null) {
            requireDay(notice, report, Shanghai.date(report.executedAt()), faults);
        }
        LocalDate day =
                report.executedAt() == null || late || !done
                        ? Shanghai.date(now)
                        : Shanghai.date(report.executedAt());
        if (!VisibleText.isLine(report.officer())
                || !roster.isOnDuty(callers.current().unitId(), report.officer(), day)) {
            faults.add(
                    "/officer",
                    "STOP_REPORT_OFFICER",
                    TextNormalizer.shortened(report.officer()),
                    day);
        }
        boolean noted = VisibleText.given(report.note(), SHORTEST_NOTE, LONGEST_NOTE).isPresent();
        if (!noted && !(done && report.note() == null)) {
            faults.add("/note", "STOP_REPORT_NOTE", SHORTEST_NOTE, LONGEST_NOTE);
        }
        requireOwn(report.attachments(), faults);
        if (!faults.found().isEmpty()) {
            throw new FaultsFound(AccessRefusal.STOP_REPORT_INCOMPLETE, faults.found());
        }
    }

    /** What was done before the order was not done on it; what was never open was not stopped. */
    private void requireDay(
            StopAccessNotice notice, ExecutionReport report, LocalDate day, FaultCollector faults) {
        LocalDate issued = Shanghai.date(notice.issuedAt());
        if (report.result() == notice.ordered().done()) {
            if (day.isBefore(issued)) {
                faults.add("/executedAt", "STOP_REPORT_BEFORE_ORDER", issued);
            }
        } else if (notice.ordered() == AccessOrder.STOP) {
            stopped.givenSince(notice)
                    .filter(day::isBefore)
                    .ifPresent(
                            since ->
                                    faults.add("/executedAt", "STOP_REPORT_BEFORE_OPENING", since));
        }
    }

    private void requireOwn(List<String> documents, FaultCollector faults) {
        Long unit = callers.current().unitId();
        for (int i = 0; i < documents.size(); i++) {
            boolean own =
                    i < MOST_DOCUMENTS
                            && VisibleText.isLine(documents.get(i))
                            && attachments
                                    .info(documents.get(i))
                                    .filter(info -> info.unitId().equals(unit))
                                    .isPresent();
            if (!own) {
                faults.add(
                        "/attachments/" + i,
                        "STOP_REPORT_DOCUMENT",
                        TextNormalizer.shortened(documents.get(i)));
            }
        }
    }
}
