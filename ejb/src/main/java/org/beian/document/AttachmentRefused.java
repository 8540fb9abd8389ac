package org.beian.document;

import org.beian.law.RequestRejected;

/**
 * Rejection of an upload that is not a readable JPEG, PNG or PDF, or has active parts such as
 * scripts.
 */
public class AttachmentRefused extends RequestRejected {

    private static final long serialVersionUID = 1L;

    AttachmentRefused(String part, String found) {
        super(DocumentRefusal.ATTACHMENT_REFUSED, part, found);
    }
}
