package org.beian.document;

import org.beian.law.Declined;

/** The upload is over a limit: bytes, pixels. */
public class AttachmentTooLarge extends Declined {

    private static final long serialVersionUID = 1L;

    AttachmentTooLarge(String what, long limit) {
        super(Kind.TOO_LARGE, "ATTACHMENT_TOO_LARGE", null, what, limit);
    }
}
