package org.beian.filing.rule.change;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.DocumentKey;
import org.beian.filing.content.FilingItems;
import org.beian.filing.rule.FiledSubject;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a filing is moved for the same subject, by its document. */
@ApplicationScoped
@Clause("B13")
@RuleCode("MOVED_SUBJECT_SAME")
class MovedSubjectSame implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        FiledSubject moved = filing.movesFrom();
        if (moved != null
                && !DocumentKey.of(moved.content().document())
                        .equals(
                                FilingItems.subjectDocument(filing.content())
                                        .flatMap(DocumentKey::of))) {
            out.add("/subject/document/number", moved.number());
        }
    }
}
