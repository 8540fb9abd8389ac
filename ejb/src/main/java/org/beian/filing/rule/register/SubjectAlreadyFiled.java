package org.beian.filing.rule.register;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a subject is filed only once; further websites are added to it. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("SUBJECT_ALREADY_FILED")
class SubjectAlreadyFiled implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        filing.facts()
                .registers()
                .subject()
                .filter(filed -> !filing.isOwn(filed.number()))
                .ifPresent(
                        filed ->
                                out.add(
                                        "/subject/document/number",
                                        filed.number(),
                                        Shanghai.date(filed.since())));
    }
}
