package org.beian.filing.application;

import org.beian.law.Declined;

/** There is no such application, or none that the caller may know of. */
public class FilingNotFound extends Declined {

    private static final long serialVersionUID = 1L;

    public FilingNotFound(String id) {
        super(Kind.NOT_FOUND, "FILING_NOT_FOUND", null, id);
    }
}
