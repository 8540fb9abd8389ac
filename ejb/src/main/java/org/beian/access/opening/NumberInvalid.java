package org.beian.access.opening;

import org.beian.law.Declined;

/** A text that is no filing number. */
public class NumberInvalid extends Declined {

    private static final long serialVersionUID = 1L;

    NumberInvalid(String text) {
        super(Kind.UNPROCESSABLE, "ACCESS_NUMBER_INVALID", "11.3.1", text);
    }
}
