package org.beian.document;

import org.beian.law.Declined;

/** The account uploaded as much as it may today. */
public class AttachmentQuota extends Declined {

    private static final long serialVersionUID = 1L;

    AttachmentQuota(int perDay) {
        super(Kind.TOO_MANY, "ATTACHMENT_QUOTA", null, perDay);
    }
}
