package org.beian.filing.rule.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.stream.Stream;
import org.beian.filing.application.FiledPart;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent.Website;
import org.beian.filing.rule.FiledSubject.FiledWebsite;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.UntrueDatum;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that a provider that knows of an untrue datum files under that number on behalf only what
 * corrects it: its own report counts until a change or the authority has settled it.
 */
@ApplicationScoped
@Clause("7.5")
@RuleCode("KNOWN_UNTRUE")
class KnownUntrueCorrected implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (UntrueDatum datum : filing.facts().providers().untrue()) {
            if (remaining(filing, datum.part()).anyMatch(datum::isIn)) {
                out.add(
                        filing.overlay() == null ? "/movesFrom" : "/filingNumber",
                        datum.report(),
                        datum.foundOn(),
                        datum.filed());
            }
        }
    }

    /** What becomes of a part of the filing that the application touches. */
    private static Stream<?> remaining(FilingCheck filing, FiledPart part) {
        if (part.level() == FiledPart.Level.SUBJECT) {
            return Stream.ofNullable(filing.content().subject());
        }
        return filing.content().websites().stream().filter(website -> isOf(filing, part, website));
    }

    /** A website goes on under its number; in a filing that moves, with one of its domains. */
    private static boolean isOf(FilingCheck filing, FiledPart part, Website website) {
        if (filing.overlay() != null) {
            return part.number().equals(website.filingNumber());
        }
        return filing.movesFrom()
                .website(part.number())
                .map(FiledWebsite::content)
                .map(ContentFacts::domains)
                .filter(former -> !Collections.disjoint(former, ContentFacts.domains(website)))
                .isPresent();
    }
}
