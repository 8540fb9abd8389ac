package org.beian.filing.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.filing.application.ClaimKind;
import org.beian.filing.application.FiledPart;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingRound;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.application.FilingStatusAssembler;
import org.beian.filing.application.ProviderDeadlines;
import org.beian.filing.application.WorkingCopies;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.notice.ConsentNotices;
import org.beian.filing.notice.EntrustmentNotices;
import org.beian.filing.notice.MoveNotices;
import org.beian.filing.reading.AgreedContent;
import org.beian.filing.rule.FiledSubject;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.FilingChecks;
import org.beian.law.Clause;
import org.beian.notice.EventPublisher;
import org.beian.rule.Finding;
import org.beian.rule.Severity;
import org.beian.trail.Act;
import org.beian.trail.History;

/** Handler of the submission of a round: checked at once, then to the bureau or back (12.3). */
@ApplicationScoped
public class SubmissionHandler {

    @Inject FilingRepository filings;
    @Inject FilingChecks checks;
    @Inject WorkingCopies copies;
    @Inject FilingStatusAssembler statuses;
    @Inject ProviderDeadlines dues;
    @Inject EntrustmentNotices entrusted;
    @Inject AgreedContent agreed;
    @Inject ConsentNotices consents;
    @Inject MoveNotices moves;
    @Inject Calendars calendars;
    @Inject Settings settings;
    @Inject History history;
    @Inject EventPublisher events;
    @Inject Clock clock;

    /** Result of the automatic check of an application with this content. */
    public record Checked(FilingCheck check, List<Finding> findings) {}

    /**
     * Runs the automatic check, and describes the application by what it judged. It queries the
     * database much: best called before the transaction holds changes that the queries would flush.
     */
    public Checked check(FilingApplication application, FilingContent content) {
        checks.lock(content);
        FilingCheck check = checks.prepare(application, content);
        Checked checked = new Checked(check, checks.run(check));
        application.describe(content, check.content());
        return checked;
    }

    /**
     * Puts the application under review with the bureau's clock running, or returns it with all
     * findings. What a provider changed of an entrusted application waits for its sponsor first
     * (12.7). The submitter gets the result as the return value; an event reports a returned
     * application, and a notice tells a sponsor that its provider submitted it.
     */
    @Clause({"12.3", "13.2"})
    public FilingStatus accept(FilingApplication application, FilingRound round, Checked checked) {
        FilingState before = application.state();
        Instant now = clock.instant();
        List<Finding> findings = checked.findings();
        round.submitted(now);
        filings.keepFindings(application.id(), round.round(), findings);
        String clause = application.onBehalf() ? "12.2" : "13.1";
        history.write(
                application,
                Act.note(round.round() == 1 ? "SUBMIT" : "RESUBMIT", null, clause),
                round);
        return conclude(application, checked, before);
    }

    /**
     * Goes on with a round to which the sponsor consented, as what was checked may have changed.
     */
    @Clause({"12.3", "12.7"})
    public FilingStatus goOn(FilingApplication application, FilingRound round, Checked checked) {
        filings.replaceFindings(application.id(), round.round(), checked.findings());
        return conclude(application, checked, application.state());
    }

    /**
     * Takes up an application whose refusal was revoked: a round with the same content goes to the
     * bureau, whose clock runs anew. What the automatic check finds now is for the reviewer.
     *
     * @param cause what revoked it
     */
    @Clause({"B5", "12.3", "13.2"})
    public void takeUpAgain(FilingApplication application, String cause) {
        FilingState before = application.state();
        String content = filings.round(application.id(), application.round()).content();
        Checked checked = check(application, FilingJson.read(content));
        Instant now = clock.instant();
        application.nextRound(application.submitter());
        FilingRound round = new FilingRound(application.id(), application.round(), content);
        round.submitted(now);
        filings.add(round);
        filings.keepFindings(application.id(), round.round(), checked.findings());
        filings.keepDocuments(application.id(), checked.check().sent());
        copies.drop(application.id());
        startReview(application, checked.check(), now);
        history.write(
                application,
                Act.move("TAKE_UP_AGAIN", before, application.state(), cause, "B5"),
                round);
    }

    private FilingStatus conclude(
            FilingApplication application, Checked checked, FilingState before) {
        Instant now = clock.instant();
        List<Finding> findings = checked.findings();
        if (FilingChecks.refuses(findings)) {
            application.giveBack(now);
            application.provider().awaits(dues.toMend(now));
            events.publish(
                    application.unitId(),
                    "FILING_RETURNED",
                    application,
                    application.reference(),
                    Map.of("state", application.state().name(), "findings", findings.size()));
        } else if (agreed.isChangedBy(application, checked.check().sent())) {
            application.awaitSponsor(now, dues.toConsent(now));
            consents.asked(application, agreed.of(application));
        } else {
            goToReview(application, checked.check(), now);
        }
        history.write(
                application,
                Act.move(
                        "CHECK",
                        before,
                        application.state(),
                        summary(findings),
                        application.onBehalf() ? "12.3" : "13.2"));
        return statuses.of(application, checked.check().sent(), findings);
    }

    private void goToReview(FilingApplication application, FilingCheck check, Instant now) {
        startReview(application, check, now);
        entrusted.handedIn(application, check.content());
    }

    private void startReview(FilingApplication application, FilingCheck check, Instant now) {
        LocalDate received = check.today();
        int workingDays =
                settings.number("filing.review.workingDays", check.decidingProvince(), received);
        application.goToReview(
                now, received, calendars.current().deadline(received, workingDays), workingDays);
        claim(application.id(), check);
        if (application.onBehalf()
                && check.touched() != null
                && check.touched().holderId() != null) {
            // the sponsor reads what its provider changes of its filing (B12)
            application.heldBy(check.touched().holderId());
        }
        if (check.movesFrom() != null) {
            moves.appliedFor(application, check);
        }
    }

    private void claim(Long id, FilingCheck check) {
        check.parts()
                .wanted()
                .keySet()
                .forEach(key -> filings.claim(id, key.kind(), List.of(key.claim())));
        Set<String> phones = new LinkedHashSet<>(check.parts().phones().keySet());
        FiledSubject touched = check.touched();
        if (touched != null) {
            phones.removeAll(touched.phones());
            filings.claim(id, ClaimKind.FILING, List.of(touched.number()));
            filings.claim(
                    id,
                    ClaimKind.PART,
                    check.touchedParts().keySet().stream().map(FiledPart::key).toList());
        }
        filings.claim(id, ClaimKind.PHONE, phones);
    }

    private static String summary(List<Finding> findings) {
        long refusing =
                findings.stream().filter(finding -> finding.severity() == Severity.REFUSE).count();
        return "REFUSE " + refusing + ", WARN " + (findings.size() - refusing);
    }
}
