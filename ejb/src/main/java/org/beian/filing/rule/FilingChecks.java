package org.beian.filing.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beian.account.UnitNames;
import org.beian.filing.application.FiledPart;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.UnitSummary;
import org.beian.party.Units;
import org.beian.rule.Finding;
import org.beian.rule.RuleUnavailable;
import org.beian.rule.Severity;
import org.beian.value.Province;

/** Automatic check of an application (12.3, 13.2). */
@Clause({"12.3", "13.2", "B2"})
@ApplicationScoped
public class FilingChecks {

    /** Code of the rule whose finding a reviewer may accept. */
    public static final String CREDIT_CODE = "CREDIT_CODE_CHECK_DIGITS";

    @Inject FilingRules rules;
    @Inject FilingFactsReader reader;
    @Inject FiledSubjects filed;

    @Inject UnitNames parties;
    @Inject Units units;
    @Inject Clock clock;

    /** Prepares the check of an application in its present state, with this content. */
    public FilingCheck prepare(FilingApplication application, FilingContent content) {
        UnitSummary submitter = parties.find(application.unitId()).orElseThrow();
        return prepare(
                content,
                application.id(),
                submitter,
                application.onBehalf(),
                application.onBehalf() ? application.sponsorId() : submitter.id());
    }

    /**
     * Lets other applications and cancellations for the same filing wait until the transaction
     * ends: of two that touch the same part, the second is refused.
     */
    public void lock(FilingContent content) {
        if (content.touchesFiled()) {
            FiledPart.number(content.filingNumber()).ifPresent(filed::lock);
        }
        FiledPart.number(content.movesFrom()).ifPresent(filed::lock);
    }

    public FilingCheck prepare(
            FilingContent sent,
            Long applicationId,
            UnitSummary submitter,
            boolean onBehalf,
            Long sponsorId) {
        LocalDate today = Shanghai.date(clock.instant());
        RegisterOverlay overlay = overlay(sent, submitter, onBehalf, sponsorId).orElse(null);
        FilingContent content =
                overlay != null
                        ? overlay.whole()
                        : sent.touchesFiled() ? sent.with(null, List.of()) : sent;
        Province domicile = ContentFacts.domicile(content).orElse(null);
        return new FilingCheck(
                content,
                sent,
                overlay,
                movesFrom(sent, submitter, onBehalf, sponsorId).orElse(null),
                new ParsedContent(content, overlay),
                applicationId,
                submitter,
                onBehalf,
                sponsorId,
                providers(content, overlay, submitter, onBehalf),
                domicile,
                today,
                null);
    }

    public List<Finding> run(FilingCheck check) {
        FilingCheck informed = check.with(facts(check));
        return pointed(
                check, rules.book().check(informed, check.decidingProvince(), check.today()));
    }

    /**
     * Those findings that concern what was sent, with pointers into it. Where the filing is unknown
     * or another's, only that is said: nothing of the rest can be judged.
     */
    static List<Finding> pointed(FilingCheck check, List<Finding> findings) {
        if (check.isUnfounded()) {
            return findings.stream()
                    .filter(finding -> finding.pointer().equals("/filingNumber"))
                    .toList();
        }
        if (check.overlay() == null) {
            return findings;
        }
        List<Finding> all = new ArrayList<>();
        for (Finding finding : findings) {
            check.overlay()
                    .pointer(finding.pointer())
                    .map(
                            pointer ->
                                    new Finding(
                                            pointer,
                                            finding.code(),
                                            finding.severity(),
                                            finding.clause(),
                                            finding.args()))
                    .ifPresent(all::add);
        }
        return all;
    }

    /** A sponsor touches its own filing; a provider what it serves, or comes to by a mandate. */
    private Optional<RegisterOverlay> overlay(
            FilingContent sent, UnitSummary submitter, boolean onBehalf, Long sponsorId) {
        if (!sent.touchesFiled()) {
            return Optional.empty();
        }
        return FiledPart.number(sent.filingNumber())
                .flatMap(filed::find)
                .filter(found -> isOf(found, sent, submitter, onBehalf, sponsorId))
                .map(found -> new RegisterOverlay(sent, found, onBehalf ? submitter.code() : null));
    }

    /** A sponsor moves its own filing; a provider what it serves, or that of who entrusted it. */
    private Optional<FiledSubject> movesFrom(
            FilingContent sent, UnitSummary submitter, boolean onBehalf, Long sponsorId) {
        return FiledPart.number(sent.movesFrom())
                .filter(number -> FilingContent.NEW.equals(sent.kind()))
                .flatMap(filed::find)
                .filter(found -> isOf(found, sent, submitter, onBehalf, sponsorId));
    }

    static boolean isOf(
            FiledSubject found,
            FilingContent sent,
            UnitSummary submitter,
            boolean onBehalf,
            Long sponsorId) {
        return sponsorId != null
                ? sponsorId.equals(found.holderId())
                : onBehalf
                        && (FilingContent.ADD_ACCESS.equals(sent.kind())
                                || FilingContent.ADD_WEBSITE.equals(sent.kind())
                                || found.isServedBy(submitter.id()));
    }

    private FilingFacts facts(FilingCheck check) {
        try {
            return reader.read(check);
        } catch (RuntimeException failure) {
            throw new RuleUnavailable("FILING_FACTS", failure);
        }
    }

    public static boolean refuses(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.REFUSE);
    }

    /** Whether an approval needs that the reviewer accepts the credit code (8.2). */
    public static boolean doubtsCreditCode(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> CREDIT_CODE.equals(finding.code()));
    }

    private List<List<UnitSummary>> providers(
            FilingContent content,
            RegisterOverlay overlay,
            UnitSummary submitter,
            boolean onBehalf) {
        List<List<UnitSummary>> all = new ArrayList<>();
        for (FilingContent.Website website : content.websites()) {
            List<UnitSummary> ofWebsite = new ArrayList<>();
            for (FilingContent.Access access : website.accesses()) {
                boolean own =
                        onBehalf
                                && (overlay == null
                                        || overlay.isSent(all.size(), ofWebsite.size()));
                ofWebsite.add(own ? submitter : named(access.provider()));
            }
            all.add(ofWebsite);
        }
        return all;
    }

    private UnitSummary named(String code) {
        return code == null ? null : units.byCode(code).map(Unit::asParty).orElse(null);
    }
}
