package org.beian.filing.rule.register;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.trail.Masking;

/**
 * Rule that a responsible person's phone is not given for another subject, filed or pending. The
 * other subject is not named.
 */
@ApplicationScoped
@Clause("8.2")
@RuleCode("PHONE_USED_ELSEWHERE")
class PhoneUsedElsewhere implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        filing.parts()
                .phones()
                .forEach(
                        (phone, pointer) -> {
                            if (filing.facts().waiting().usedPhones().contains(phone)) {
                                out.add(pointer, Masking.contact(phone));
                            }
                        });
    }
}
