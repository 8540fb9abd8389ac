package org.beian.filing.mandate;

import org.beian.law.Declined;

/** The sponsor is told what is wrong with what it gets back. */
public class SendBackWithoutReason extends Declined {

    private static final long serialVersionUID = 1L;

    SendBackWithoutReason(int longest) {
        super(Kind.UNPROCESSABLE, "SEND_BACK_WITHOUT_REASON", "12.2", longest);
    }
}
