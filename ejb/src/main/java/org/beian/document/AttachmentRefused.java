package org.beian.document;

import org.beian.law.RequestRejected;

/** The upload is not a readable JPEG, PNG or PDF, or carries what must not be shown. */
public class AttachmentRefused extends RequestRejected {

    private static final long serialVersionUID = 1L;

    AttachmentRefused(String part, String found) {
        super(DocumentRefusal.ATTACHMENT_REFUSED, part, found);
    }
}
