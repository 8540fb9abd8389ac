package org.beian.filing;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.law.Clause;
import org.beian.notice.Events;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.rule.Finding;
import org.beian.rule.Severity;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.DomainName;

/**
 * The applicant's side of articles 12 and 13: hand in, look, revise and hand in again, take back. A
 * provider files on behalf of sponsors, a sponsor for itself; each sees its own applications only.
 */
@Stateless
public class FilingSubmission {

    @Inject FilingRepository filings;
    @Inject FilingChecks checks;
    @Inject FilingStatuses statuses;
    @Inject Units units;
    @Inject Callers callers;
    @Inject Calendars calendars;
    @Inject Settings settings;
    @Inject History history;
    @Inject Events events;
    @Inject Clock clock;

    /**
     * Runs the automatic check and keeps nothing (B2); tells the state that handing in would lead
     * to.
     */
    @Clause("12.3")
    @RolesAllowed({PROVIDER, SPONSOR})
    public FilingStatus dryRun(FilingContent content) {
        requireOffered(content);
        FilingApplication draft = newApplication();
        draft.describe(content, ContentFacts.domicile(content).orElse(null));
        List<Finding> findings = checks.run(check(draft, content));
        return statuses.of(draft, content, findings)
                .in(
                        FilingChecks.refuses(findings)
                                ? FilingState.RETURNED
                                : FilingState.UNDER_REVIEW);
    }

    /** Keeps an application that is not complete yet; no check, no clock. */
    @Clause("13.1")
    @RolesAllowed({PROVIDER, SPONSOR})
    public FilingStatus draft(FilingContent content) {
        requireOffered(content);
        FilingApplication application = newApplication();
        keepFirstRound(application, content);
        history.write(application, Act.move("DRAFT", null, application.state(), null, "13.1"));
        return statuses.of(application, content, List.of());
    }

    /**
     * Hands an application in: checked at once, then either under review with the bureau's clock
     * running, or returned with all findings.
     *
     * @throws KindNotOffered when applications of this kind are not taken yet
     */
    @Clause({"12.2", "13.1"})
    @RolesAllowed({PROVIDER, SPONSOR})
    public FilingStatus submit(FilingContent content) {
        requireOffered(content);
        FilingApplication application = newApplication();
        keepFirstRound(application, content);
        return handIn(application, filings.round(application.id(), 1), content);
    }

    /**
     * Revises a draft, a returned or a refused application and hands it in again. After a check or
     * a decision this opens the next round, and the old one stays.
     *
     * @param version the version that the applicant saw, or null for whichever it is
     * @throws FilingNotFound also for another unit's
     * @throws FilingStateForbids when it is not the applicant's turn
     * @throws FilingStale when the version is not the current one
     */
    @Clause("12.7")
    @RolesAllowed({PROVIDER, SPONSOR})
    public FilingStatus resubmit(String id, Integer version, FilingContent content) {
        requireOffered(content);
        FilingApplication application = own(id, true);
        requireVersion(application, version);
        if (!application.state().revisable()) {
            throw new FilingStateForbids(application.id(), application.state());
        }
        FilingRound round = filings.round(application.id(), application.round());
        if (application.state() == FilingState.DRAFT) {
            round.rewrite(FilingJson.write(content));
        } else {
            application.nextRound(callers.current().username());
            round =
                    new FilingRound(
                            application.id(), application.round(), FilingJson.write(content));
            filings.add(round);
        }
        application.describe(content, ContentFacts.domicile(content).orElse(null));
        filings.setPlaces(application.id(), ContentFacts.places(content), true);
        filings.dropWorkingCopy(application.id());
        return handIn(application, round, content);
    }

    /**
     * Takes back what is not decided.
     *
     * @throws FilingNotFound also for another unit's
     * @throws FilingStateForbids when it is decided or taken back already
     */
    @Clause("12.7")
    @RolesAllowed({PROVIDER, SPONSOR})
    public void withdraw(String id) {
        FilingApplication application = own(id, true);
        FilingState before = application.state();
        application.withdraw();
        filings.dropClaims(application.id());
        filings.dropWorkingCopy(application.id());
        history.write(application, Act.move("WITHDRAW", before, application.state(), null, "12.7"));
    }

    /**
     * @throws FilingNotFound also for another unit's
     */
    @Clause("12.5")
    @RolesAllowed({PROVIDER, SPONSOR})
    public FilingStatus status(String id) {
        return statuses.of(own(id, false));
    }

    /**
     * Own applications in the order in which they came.
     *
     * @param state or null for all
     * @param references own references, or empty for all
     * @param after id of the last one seen, 0 for the first page
     */
    @Clause("12.5")
    @RolesAllowed({PROVIDER, SPONSOR})
    public List<FilingStatus> own(
            FilingState state, Collection<String> references, long after, int limit) {
        return filings.ofUnit(callers.current().unitId(), state, references, after, limit).stream()
                .map(statuses::of)
                .toList();
    }

    private FilingStatus handIn(
            FilingApplication application, FilingRound round, FilingContent content) {
        FilingState before = application.state();
        Instant now = clock.instant();
        FilingCheck check = check(application, content);
        List<Finding> findings = checks.run(check);
        round.submitted(now);
        filings.keepFindings(application.id(), round.round(), findings);
        String clause = application.onBehalf() ? "12.2" : "13.1";
        history.write(
                application, Act.note(round.round() == 1 ? "SUBMIT" : "RESUBMIT", null, clause));
        if (FilingChecks.refuses(findings)) {
            application.giveBack(now);
            events.publish(
                    application.unitId(),
                    "FILING_RETURNED",
                    application,
                    application.reference(),
                    Map.of("state", application.state().name(), "findings", findings.size()));
        } else {
            goToReview(application, check, now);
        }
        history.write(
                application,
                Act.move(
                        "CHECK",
                        before,
                        application.state(),
                        summary(findings),
                        application.onBehalf() ? "12.3" : "13.2"));
        return statuses.of(application, content, findings);
    }

    private void goToReview(FilingApplication application, FilingCheck check, Instant now) {
        LocalDate received = check.today();
        int workingDays = settings.number("filing.review.workingDays", check.province(), received);
        application.goToReview(
                now, received, calendars.current().deadline(received, workingDays), workingDays);
        FilingContent content = check.content();
        filings.claim(
                application.id(),
                ClaimKind.DOMAIN,
                ContentFacts.domains(content).stream().map(DomainName::toString).toList());
        filings.claim(
                application.id(),
                ClaimKind.DOCUMENT,
                DocumentKey.of(content.subject().document()).stream().toList());
        filings.claim(application.id(), ClaimKind.PHONE, ContentFacts.phones(content));
    }

    private static String summary(List<Finding> findings) {
        long refusing =
                findings.stream().filter(finding -> finding.severity() == Severity.REFUSE).count();
        return "REFUSE " + refusing + ", WARN " + (findings.size() - refusing);
    }

    private FilingApplication newApplication() {
        Caller caller = callers.current();
        return new FilingApplication(
                caller.unitId(), caller.username(), caller.has(PROVIDER), clock.instant());
    }

    private void keepFirstRound(FilingApplication application, FilingContent content) {
        application.describe(content, ContentFacts.domicile(content).orElse(null));
        filings.add(application);
        filings.add(new FilingRound(application.id(), 1, FilingJson.write(content)));
        filings.setPlaces(application.id(), ContentFacts.places(content), false);
    }

    private FilingCheck check(FilingApplication application, FilingContent content) {
        Unit submitter = units.find(application.unitId()).orElseThrow();
        return checks.prepare(content, application.id(), submitter, application.onBehalf());
    }

    private FilingApplication own(String id, boolean toChange) {
        Long key = FilingIds.parse(id);
        return (toChange ? filings.lock(key) : filings.find(key))
                .filter(application -> application.unitId().equals(callers.current().unitId()))
                .orElseThrow(() -> new FilingNotFound(id));
    }

    static void requireOffered(FilingContent content) {
        if (!"NEW".equals(content.kind())) {
            throw new KindNotOffered(content.kind());
        }
    }

    static void requireVersion(FilingApplication application, Integer seen) {
        if (seen != null && seen != application.version()) {
            throw new FilingStale(application.id());
        }
    }
}
