package org.beian.filing.rule.subject;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a scan of the subject's document is attached where the subject is sent. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("DOCUMENT_SCAN_PRESENT")
class DocumentScanPresent implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        if (filing.isSubjectSent()
                && filing.content().attachments().stream()
                        .noneMatch(use -> "DOCUMENT_SCAN".equals(use.purpose()))) {
            out.add("/attachments");
        }
    }
}
