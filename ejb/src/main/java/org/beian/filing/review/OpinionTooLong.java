package org.beian.filing.review;

import org.beian.law.Declined;

/** A reviewer's opinion has its limit: it is printed in the letter. */
public class OpinionTooLong extends Declined {

    private static final long serialVersionUID = 1L;

    OpinionTooLong(int length) {
        super(
                Kind.UNPROCESSABLE,
                "OPINION_TOO_LONG",
                "12.4",
                String.valueOf(length),
                String.valueOf(Decision.OPINION_LENGTH));
    }
}
