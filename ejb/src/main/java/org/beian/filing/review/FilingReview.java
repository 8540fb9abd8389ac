package org.beian.filing.review;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.code.CodeRow;
import org.beian.code.CodeTables;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingRound;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.application.ProviderDeadlines;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.notice.DecisionNotices;
import org.beian.filing.register.RegisterEntry;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.FilingChecks;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letter;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.RecordedContent;
import org.beian.trail.reading.ReadLog;
import org.beian.value.Province;
import org.beian.value.VisibleText;

/**
 * Review of applications (articles 12 and 13): take, release, approve, refuse. Only the bureau of
 * the sponsor's domicile decides (principle 2), or the ministry on cross-region commercial ones
 * (5.5), only one reviewer, and never the one who submitted the application.
 */
@Stateless
public class FilingReview {

    @Inject TakenApplications taken;
    @Inject FilingRepository filings;
    @Inject FilingChecks checks;
    @Inject RegisterEntry register;
    @Inject DecisionNotices notices;
    @Inject ProviderDeadlines dues;
    @Inject CodeTables codes;
    @Inject Units units;
    @Inject Callers callers;
    @Inject History history;
    @Inject ReadLog readLog;
    @Inject Clock clock;

    /**
     * Takes an application for the caller; a repeat changes nothing.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} when another authority decides
     *     it
     * @throws RequestRejected {@link FilingRefusal#FILING_TAKEN} when another reviewer has it
     * @throws RequestRejected {@link FilingRefusal#FILING_DECIDED} when it is no longer under
     *     review
     */
    @Clause("6.1")
    @RolesAllowed({REVIEWER, MINISTRY})
    public void take(String id) {
        FilingApplication application = taken.waiting(id);
        taken.requireByNoOther(application);
        if (application.takenBy() == null) {
            application.take(callers.current().username(), clock.instant());
            history.write(application, Act.note("TAKE", null, "6.1"));
        }
    }

    /** Takes an application over from a colleague of the same bureau; the history shows it. */
    @Clause("6.1")
    @RolesAllowed({REVIEWER, MINISTRY})
    public void takeOver(String id) {
        FilingApplication application = taken.waiting(id);
        String before = application.takenBy();
        application.take(callers.current().username(), clock.instant());
        history.write(application, Act.note("TAKE_OVER", before, "6.1"));
    }

    /**
     * Puts an application back into the queue; a repeat changes nothing.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_TAKEN} when another reviewer has it
     */
    @Clause("6.1")
    @RolesAllowed({REVIEWER, MINISTRY})
    public void release(String id) {
        FilingApplication application = taken.waiting(id);
        taken.requireByNoOther(application);
        if (application.takenBy() != null) {
            application.release();
            history.write(application, Act.note("RELEASE", null, "6.1"));
        }
    }

    /**
     * Approves: number, register entry, letter, event and mail in one transaction.
     *
     * @return the subject's filing number
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_TAKEN} when the caller did not take
     *     it
     * @throws RequestRejected {@link FilingRefusal#FILING_DECIDED} when another decision came first
     * @throws RequestRejected {@link FilingRefusal#FILING_HELD} while its sponsor disavows it
     * @throws RequestRejected {@link FilingRefusal#CHECK_NOW_REFUSES} when the automatic check, run
     *     again, refuses
     * @throws RequestRejected {@link FilingRefusal#APPROVAL_DOCUMENT_UNCONFIRMED} when 14.2 asks
     *     for a paper document and none was seen
     * @throws RequestRejected {@link FilingRefusal#CREDIT_CODE_UNACCEPTED} when the check doubts
     *     the credit code and the caller does not accept it
     * @throws RequestRejected {@link FilingRefusal#OPINION_TOO_LONG} when the opinion is longer
     *     than 2000 characters
     */
    @Clause({"5.5", "6.6", "12.4", "12.5", "13.3", "13.4"})
    @RolesAllowed({REVIEWER, MINISTRY})
    public String approve(String id, Decision decision) {
        return approve(decidable(id, decision), decision, false);
    }

    /**
     * Approves one of several that the caller took and opened, in a transaction of its own, so that
     * one that is declined stops none of the others.
     *
     * @return the subject's filing number
     * @throws RequestRejected {@link FilingRefusal#DECISION_OF_ITS_OWN_NEEDED} when the caller has
     *     not opened it since taking it, or the automatic check finds anything at all
     * @throws RequestRejected as {@link #approve(String, Decision)}
     */
    @Clause({"6.1", "12.4", "13.3"})
    @RolesAllowed({REVIEWER, MINISTRY})
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public String approveOpened(String id) {
        Decision plain = new Decision(taken.waiting(id).version(), List.of(), "", false);
        FilingApplication application = decidable(id, plain);
        if (!readLog.isOpened(application, application.takenAt())
                || !filings.findings(application.id(), application.round()).isEmpty()) {
            throw FilingRefusal.DECISION_OF_ITS_OWN_NEEDED.of(id);
        }
        return approve(application, plain, true);
    }

    /**
     * @param oneOfSeveral whether a hint of the check, too, asks for a decision of its own
     */
    private String approve(FilingApplication application, Decision decision, boolean oneOfSeveral) {
        FilingRound round = filings.round(application.id(), application.round());
        FilingContent content = FilingJson.read(round.content());
        if (content.needsApprovalDocument() && !decision.approvalDocumentSeen()) {
            throw FilingRefusal.APPROVAL_DOCUMENT_UNCONFIRMED.of(application.id());
        }
        checks.lock(content);
        FilingCheck check = checks.prepare(application, content);
        List<Finding> findings = checks.run(check);
        if (FilingChecks.refuses(findings)) {
            throw new FaultsFound(FilingRefusal.CHECK_NOW_REFUSES, findings);
        }
        if (oneOfSeveral && !findings.isEmpty()) {
            throw FilingRefusal.DECISION_OF_ITS_OWN_NEEDED.of(application.id());
        }
        if (FilingChecks.doubtsCreditCode(findings)) {
            if (!decision.creditCodeAccepted()) {
                throw FilingRefusal.CREDIT_CODE_UNACCEPTED.of(application.id());
            }
            history.write(application, Act.note("ACCEPT_CREDIT_CODE", null, "8.2"));
        }
        FilingState before = application.state();
        Province province = check.domicile().orElseThrow();
        Unit bureau = authorityOf(application);
        filings.dropClaims(application.id());
        RegisterEntry.Entered entered = register.enter(application, check, province);
        String number = entered.subject().canonical();
        Instant now = clock.instant();
        application.approve(number, now);
        application.provider().awaits(dues.toHandOver(now));
        List<String> lines =
                entered.websites().stream()
                        .map(
                                site ->
                                        site.filingNumber()
                                                + " "
                                                + site.name()
                                                + " "
                                                + String.join(" ", site.domains()))
                        .toList();
        conclude(
                application,
                round,
                bureau,
                new DecisionNotices.Told(check, number, lines, List.of(), decision.opinion()),
                before,
                now,
                entered.filed().toArray(RecordedContent[]::new));
        register.write();
        return number;
    }

    /**
     * Refuses with reasons of the code table and the reviewer's own opinion.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_TAKEN} when the caller did not take
     *     it
     * @throws RequestRejected {@link FilingRefusal#REFUSAL_REASONS_MISSING} when no reason is given
     *     or one is not in the code table today
     * @throws RequestRejected {@link FilingRefusal#OPINION_TOO_LONG} when the opinion is longer
     *     than 2000 characters
     * @throws RequestRejected {@link FilingRefusal#FILING_DECIDED} when another decision came first
     */
    @Clause({"5.5", "6.6", "12.4", "12.5", "13.3", "13.4"})
    @RolesAllowed({REVIEWER, MINISTRY})
    public void refuse(String id, Decision decision) {
        FilingApplication application = decidable(id, decision);
        FilingRound round = filings.round(application.id(), application.round());
        FilingCheck check = checks.prepare(application, FilingJson.read(round.content()));
        List<FilingStatus.StatedReason> reasons = reasons(decision.reasons(), check.today());
        for (FilingStatus.StatedReason reason : reasons) {
            filings.addReason(
                    application.id(),
                    round.round(),
                    reasons.indexOf(reason) + 1,
                    reason.code(),
                    reason.clause());
        }
        FilingState before = application.state();
        Unit bureau = authorityOf(application);
        filings.dropClaims(application.id());
        Instant now = clock.instant();
        application.refuse(now);
        application.provider().awaits(dues.toMend(now));
        List<String> websites =
                check.content().websites().stream()
                        .map(site -> site.name() + " " + String.join(" ", site.domains()))
                        .toList();
        conclude(
                application,
                round,
                bureau,
                new DecisionNotices.Told(check, null, websites, reasons, decision.opinion()),
                before,
                now);
    }

    private Unit authorityOf(FilingApplication application) {
        return application.authority().flatMap(units::unitOf).orElseThrow();
    }

    private void conclude(
            FilingApplication application,
            FilingRound round,
            Unit bureau,
            DecisionNotices.Told told,
            FilingState before,
            Instant now,
            RecordedContent... filed) {
        Letter letter = notices.issueLetter(application, bureau, told);
        round.decided(application, callers.current().username(), told.opinion(), letter.id(), now);
        boolean approved = application.state() == FilingState.APPROVED;
        String reason =
                approved
                        ? told.filingNumber()
                        : String.join(
                                ", ",
                                told.reasons().stream()
                                        .map(FilingStatus.StatedReason::code)
                                        .toList());
        history.write(
                application,
                Act.move(
                        approved ? "APPROVE" : "REFUSE",
                        before,
                        application.state(),
                        reason,
                        application.onBehalf() ? "12.4" : "13.3"),
                Stream.concat(Stream.of(round, letter), Stream.of(filed))
                        .toArray(RecordedContent[]::new));
        notices.tell(application, bureau, letter, told);
    }

    private List<FilingStatus.StatedReason> reasons(List<String> given, LocalDate today) {
        if (given.isEmpty()) {
            throw FilingRefusal.REFUSAL_REASONS_MISSING.of("-");
        }
        List<FilingStatus.StatedReason> reasons = new ArrayList<>();
        for (String code : given.stream().distinct().toList()) {
            CodeRow row =
                    codes.find("refusal-reasons", code, today)
                            .orElseThrow(() -> FilingRefusal.REFUSAL_REASONS_MISSING.of(code));
            reasons.add(new FilingStatus.StatedReason(code, row.detail()));
        }
        return reasons;
    }

    private FilingApplication decidable(String id, Decision decision) {
        FilingApplication application = taken.byCaller(id, decision.version());
        if (decision.opinion().length() > Decision.OPINION_LENGTH) {
            throw FilingRefusal.OPINION_TOO_LONG.of(
                    decision.opinion().length(), Decision.OPINION_LENGTH);
        }
        if (!VisibleText.isLines(decision.opinion())) {
            throw FilingRefusal.OPINION_NOT_PLAIN.of();
        }
        return application;
    }
}
