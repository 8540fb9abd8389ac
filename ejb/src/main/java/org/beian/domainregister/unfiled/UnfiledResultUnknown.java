package org.beian.domainregister.unfiled;

import org.beian.law.Declined;

/** The result is no row of its code table today. */
public class UnfiledResultUnknown extends Declined {

    private static final long serialVersionUID = 1L;

    UnfiledResultUnknown(String code) {
        super(Kind.UNPROCESSABLE, "UNFILED_RESULT_UNKNOWN", "7.4", code);
    }
}
