package org.beian.document;

import org.beian.law.Declined;

/** The upload is not a readable JPEG, PNG or PDF, or carries what must not be shown. */
public class AttachmentRefused extends Declined {

    private static final long serialVersionUID = 1L;

    AttachmentRefused(String part, String found) {
        super(Kind.WRONG_TYPE, "ATTACHMENT_REFUSED", null, part, found);
    }
}
