package org.beian.annualaudit.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.annualaudit.AuditRefusal;
import org.beian.document.AttachmentInfo;
import org.beian.document.Attachments;
import org.beian.law.RequestRejected;
import org.beian.trail.AccessDenials;
import org.beian.value.VisibleText;

/** Check of the documents of an explanation. */
@ApplicationScoped
class AuditDocuments {

    private static final int MOST_DOCUMENTS = 5;

    @Inject Attachments attachments;
    @Inject AccessDenials hidden;
    @Inject Callers callers;

    /**
     * At most five documents of the caller's unit, each once.
     *
     * @throws RequestRejected {@link AuditRefusal#AUDIT_DOCUMENT_UNKNOWN}
     */
    List<String> own(List<String> documents) {
        boolean known =
                documents.size() <= MOST_DOCUMENTS
                        && documents.stream().distinct().count() == documents.size()
                        && documents.stream().allMatch(this::isOwn);
        if (!known) {
            throw AuditRefusal.AUDIT_DOCUMENT_UNKNOWN.of(MOST_DOCUMENTS);
        }
        return documents;
    }

    private boolean isOwn(String document) {
        Optional<AttachmentInfo> found =
                VisibleText.isLine(document) ? attachments.info(document) : Optional.empty();
        boolean own =
                found.filter(info -> info.unitId().equals(callers.current().unitId())).isPresent();
        if (!own) {
            found.ifPresent(info -> hidden.reachedFor("ATTACHMENT", info.id()));
        }
        return own;
    }
}
