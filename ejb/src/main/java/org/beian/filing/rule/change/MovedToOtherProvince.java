package org.beian.filing.rule.change;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.rule.FiledSubject;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a filing moves to another province; within its own it is changed. */
@ApplicationScoped
@Clause("B13")
@RuleCode("MOVED_TO_OTHER_PROVINCE")
class MovedToOtherProvince implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        FiledSubject moved = filing.movesFrom();
        filing.domicile()
                .filter(province -> moved != null && province == moved.province())
                .ifPresent(
                        province ->
                                out.add(
                                        "/subject/province",
                                        moved.number(),
                                        province.chineseName(),
                                        province.englishName()));
    }
}
