package org.beian.filing.submission;

import org.beian.law.Declined;

/** An application is handed in without the declaration that its data are true. */
public class DeclarationMissing extends Declined {

    private static final long serialVersionUID = 1L;

    DeclarationMissing() {
        super(Kind.UNPROCESSABLE, "DECLARATION_MISSING", "8.2");
    }
}
