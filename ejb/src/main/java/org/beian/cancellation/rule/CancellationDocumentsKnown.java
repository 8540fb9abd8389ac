package org.beian.cancellation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.beian.cancellation.CancellationDocument;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that the documents are the applicant's own. One that nobody has and another's get the same
 * answer.
 */
@ApplicationScoped
@Clause("15.2")
@RuleCode("CANCELLATION_DOCUMENTS_KNOWN")
class CancellationDocumentsKnown implements Rule<CancellationCheck> {

    @Override
    public void check(CancellationCheck check, Findings out) {
        List<CancellationDocument> documents = check.request().documents();
        for (int i = 0; i < documents.size(); i++) {
            if (!check.ownDocuments().contains(documents.get(i).id())) {
                out.add("/attachments/" + i + "/id", documents.get(i).id());
            }
        }
    }
}
