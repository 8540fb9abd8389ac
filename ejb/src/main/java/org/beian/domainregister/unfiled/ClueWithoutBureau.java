package org.beian.domainregister.unfiled;

import org.beian.law.Declined;

/** Neither the provider nor the registrant leads to a bureau; the ministry has to name one. */
public class ClueWithoutBureau extends Declined {

    private static final long serialVersionUID = 1L;

    ClueWithoutBureau(String domain) {
        super(Kind.UNPROCESSABLE, "CLUE_WITHOUT_BUREAU", "20.3", domain);
    }
}
