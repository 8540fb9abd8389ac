package org.beian.supervision.verification;

import static org.beian.account.Roles.PROVIDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.beian.access.ActingOfficers;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.cancellation.CancellationTarget;
import org.beian.cancellation.ServedFilings;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.notice.FiledParties;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.supervision.Verification;
import org.beian.supervision.VerificationOutcome;
import org.beian.supervision.VerificationRefusal;
import org.beian.supervision.VerificationRepository;
import org.beian.supervision.VerificationTask;
import org.beian.supervision.VerificationTaskRepository;
import org.beian.supervision.VerificationTaskState;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.unfiledchange.procedure.ReportedChange;
import org.beian.unfiledchange.procedure.UnfiledChangeReporting;
import org.beian.value.VisibleText;

/**
 * Recording of a provider's own verification of a filing that it serves (7.3), at any time and
 * without being asked. What is no longer true is opened as an unfiled change in the same act.
 */
@Stateless
@RolesAllowed(PROVIDER)
public class VerificationRecording {

    /** Most characters of a note. */
    public static final int LONGEST_NOTE = 1000;

    /** Fewest characters that tell how it was tried to reach a sponsor. */
    private static final int SHORTEST_NOTE = 4;

    @Inject VerificationRepository verifications;
    @Inject VerificationTaskRepository tasks;
    @Inject VerificationTaskNotices notices;
    @Inject AccessDenials hidden;
    @Inject UnfiledChangeReporting changes;
    @Inject ServedFilings served;
    @Inject FiledParties parties;
    @Inject ActingOfficers officers;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Records it.
     *
     * @return id of the verification
     * @throws RequestRejected {@link VerificationRefusal#VERIFICATION_FILING_UNKNOWN} also for a
     *     filing that others serve
     * @throws RequestRejected {@link VerificationRefusal#VERIFICATION_OUTCOME_INVALID} also where
     *     an item comes with another outcome than {@code UNTRUE}
     * @throws RequestRejected {@link VerificationRefusal#VERIFICATION_DAY_INVALID} for the day
     * @throws RequestRejected {@link VerificationRefusal#VERIFICATION_OFFICER_UNKNOWN} when the
     *     officer was not on duty on the day
     * @throws RequestRejected {@link VerificationRefusal#VERIFICATION_NOTE_INVALID} for the note
     * @throws RequestRejected as {@link UnfiledChangeReporting#report}, for {@code UNTRUE}
     */
    @Clause("7.3")
    public Long record(RecordedVerification given) {
        Caller caller = callers.current();
        CancellationTarget target =
                served.inForce(given.filingNumber(), caller.unitId())
                        .orElseThrow(
                                () ->
                                        VerificationRefusal.VERIFICATION_FILING_UNKNOWN.of(
                                                TextNormalizer.shortened(
                                                        given.filingNumber() == null
                                                                ? ""
                                                                : given.filingNumber())));
        VerificationOutcome outcome = outcome(given);
        requireDay(given.verifiedOn(), target);
        String officer =
                officers.onDuty(
                        given.officer(),
                        given.verifiedOn(),
                        name ->
                                VerificationRefusal.VERIFICATION_OFFICER_UNKNOWN.of(
                                        name, given.verifiedOn()));
        String note = note(given, outcome);
        Long change =
                outcome == VerificationOutcome.UNTRUE
                        ? changes.report(
                                new ReportedChange(
                                        target.number(),
                                        given.item(),
                                        given.found(),
                                        officer,
                                        given.verifiedOn()))
                        : null;
        Instant now = clock.instant();
        Verification verification =
                new Verification(
                        target,
                        parties.authorityOf(target.subject()),
                        caller.unitId(),
                        caller.username(),
                        now);
        verification.found(given.verifiedOn(), officer, outcome, note, change);
        verifications.add(verification);
        history.write(verification, Act.note("RECORD", outcome.name(), "7.3"), verification);
        return verification.id();
    }

    /**
     * Records it as the result of a task, which ends; the authority is told.
     *
     * @param given its filing number does not count: the task names the filing
     * @throws RequestRejected {@link VerificationRefusal#VERIFICATION_TASK_NOT_FOUND} also for
     *     another provider's
     * @throws RequestRejected {@link VerificationRefusal#VERIFICATION_TASK_STATE_FORBIDS} when it
     *     has ended
     * @throws RequestRejected as {@link #record}
     */
    @Clause("7.3")
    public Long report(String task, RecordedVerification given) {
        VerificationTask asked =
                hidden.unlessHidden(
                                tasks.find(task),
                                found -> found.providerId().equals(callers.current().unitId()))
                        .orElseThrow(
                                () -> VerificationRefusal.VERIFICATION_TASK_NOT_FOUND.of(task));
        asked.requireOpen();
        // the subject is locked first, as by every act on a filing
        Long id = record(given.about(asked.filingNumber()));
        VerificationTask open = tasks.lock(task).orElseThrow();
        VerificationTaskState before = open.state();
        open.done(id, clock.instant());
        history.write(open, Act.move("REPORT", before, open.state(), given.outcome(), "7.3"), open);
        notices.reported(open);
        return id;
    }

    private static VerificationOutcome outcome(RecordedVerification given) {
        VerificationOutcome outcome =
                Stream.of(VerificationOutcome.values())
                        .filter(each -> each.name().equals(given.outcome()))
                        .findFirst()
                        .orElseThrow(VerificationRefusal.VERIFICATION_OUTCOME_INVALID::of);
        boolean changed = !Texts.isBlank(given.item()) || !Texts.isBlank(given.found());
        if (changed && outcome != VerificationOutcome.UNTRUE) {
            throw VerificationRefusal.VERIFICATION_OUTCOME_INVALID.of();
        }
        return outcome;
    }

    private void requireDay(LocalDate day, CancellationTarget target) {
        LocalDate filed = Shanghai.date(target.filedAt());
        if (day == null || day.isAfter(Shanghai.date(clock.instant())) || day.isBefore(filed)) {
            throw VerificationRefusal.VERIFICATION_DAY_INVALID.of(filed);
        }
    }

    private static String note(RecordedVerification given, VerificationOutcome outcome) {
        boolean needed = outcome == VerificationOutcome.NOT_REACHED;
        if (Texts.isBlank(given.note()) && !needed) {
            return null;
        }
        return VisibleText.given(given.note(), SHORTEST_NOTE, LONGEST_NOTE)
                .orElseThrow(
                        () ->
                                VerificationRefusal.VERIFICATION_NOTE_INVALID.of(
                                        SHORTEST_NOTE, LONGEST_NOTE));
    }
}
