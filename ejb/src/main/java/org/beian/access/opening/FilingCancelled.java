package org.beian.access.opening;

import org.beian.law.Declined;

/** The filing was cancelled: there is nothing left to compare or to open. */
public class FilingCancelled extends Declined {

    private static final long serialVersionUID = 1L;

    FilingCancelled(String number) {
        super(Kind.CONFLICT, "ACCESS_FILING_CANCELLED", "11.3.1", number);
    }
}
