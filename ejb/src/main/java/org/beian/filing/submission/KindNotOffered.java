package org.beian.filing.submission;

import org.beian.law.Declined;

/** Applications of this kind are not taken yet. */
public class KindNotOffered extends Declined {

    private static final long serialVersionUID = 1L;

    KindNotOffered(String kind) {
        super(Kind.UNPROCESSABLE, "FILING_KIND_NOT_OFFERED", "12.1", kind);
    }
}
