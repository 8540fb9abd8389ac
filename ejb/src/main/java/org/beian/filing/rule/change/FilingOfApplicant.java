package org.beian.filing.rule.change;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that the filing is in force and the applicant's. One that is not looks like one that there
 * is not.
 */
@ApplicationScoped
@Clause({"8.1", "2"})
@RuleCode("FILING_OF_APPLICANT")
class FilingOfApplicant implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        if (filing.isUnfounded()) {
            out.add("/filingNumber", TextNormalizer.shortened(filing.sent().filingNumber()));
        }
    }
}
