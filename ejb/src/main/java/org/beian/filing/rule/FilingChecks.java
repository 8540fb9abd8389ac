package org.beian.filing.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beian.account.UnitNames;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.UnitSummary;
import org.beian.party.Units;
import org.beian.rule.Finding;
import org.beian.rule.RuleUnavailable;
import org.beian.rule.Severity;
import org.beian.value.Province;

/** Automatic check of an application (12.3, 13.2). */
@ApplicationScoped
public class FilingChecks {

    /** Code of the rule whose finding a reviewer may accept. */
    public static final String CREDIT_CODE = "CREDIT_CODE_CHECK_DIGITS";

    @Inject FilingRules rules;
    @Inject FilingFactsReader reader;

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

    public FilingCheck prepare(
            FilingContent content,
            Long applicationId,
            UnitSummary submitter,
            boolean onBehalf,
            Long sponsorId) {
        LocalDate today = Shanghai.date(clock.instant());
        Province domicile = ContentFacts.domicile(content).orElse(null);
        return new FilingCheck(
                content,
                new ParsedContent(content),
                applicationId,
                submitter,
                onBehalf,
                sponsorId,
                providers(content, submitter, onBehalf),
                domicile,
                today,
                null);
    }

    public List<Finding> run(FilingCheck check) {
        FilingCheck informed = check.with(facts(check));
        return rules.book().check(informed, check.decidingProvince(), check.today());
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
            FilingContent content, UnitSummary submitter, boolean onBehalf) {
        List<List<UnitSummary>> all = new ArrayList<>();
        for (FilingContent.Website website : content.websites()) {
            List<UnitSummary> ofWebsite = new ArrayList<>();
            for (FilingContent.Access access : website.accesses()) {
                ofWebsite.add(onBehalf ? submitter : named(access.provider()));
            }
            all.add(ofWebsite);
        }
        return all;
    }

    private UnitSummary named(String code) {
        return code == null ? null : units.byCode(code).map(Unit::asParty).orElse(null);
    }
}
