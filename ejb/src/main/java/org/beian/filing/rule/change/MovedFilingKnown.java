package org.beian.filing.rule.change;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that what a first filing moves is in force and the applicant's, and that nothing else moves.
 */
@ApplicationScoped
@Clause("B13")
@RuleCode("MOVED_FILING_KNOWN")
class MovedFilingKnown implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        String written = filing.sent().movesFrom();
        if (!Texts.isBlank(written) && filing.movesFrom() == null) {
            out.add("/movesFrom", TextNormalizer.shortened(written));
        }
    }
}
