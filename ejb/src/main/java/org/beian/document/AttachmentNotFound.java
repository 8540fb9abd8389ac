package org.beian.document;

import org.beian.law.Declined;

/** There is no such attachment, or it is another unit's. */
public class AttachmentNotFound extends Declined {

    private static final long serialVersionUID = 1L;

    AttachmentNotFound(String id) {
        super(Kind.NOT_FOUND, "ATTACHMENT_NOT_FOUND", null, id);
    }
}
