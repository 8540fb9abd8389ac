package org.beian.filing.review;

import org.beian.law.Declined;

/** The paper approval document was not confirmed as seen. */
public class ApprovalDocumentUnconfirmed extends Declined {

    private static final long serialVersionUID = 1L;

    ApprovalDocumentUnconfirmed(Long id) {
        super(Kind.UNPROCESSABLE, "APPROVAL_DOCUMENT_UNCONFIRMED", "14.2", id);
    }
}
