package org.beian.domainregister.report;

import org.beian.domainregister.DomainRefusal;
import org.beian.law.RequestRejected;
import org.beian.value.VisibleText;

/** Check of the opinion that comes with a decision. */
public final class DecisionOpinion {

    private static final int FEWEST = 4;
    private static final int MOST = 1000;

    private DecisionOpinion() {}

    /**
     * The opinion without surrounding white space.
     *
     * @throws RequestRejected {@link DomainRefusal#OPINION_MISSING} when it is shorter than 4 or
     *     longer than 1000 characters, or has invisible characters other than line ends
     */
    public static String of(String text) {
        return VisibleText.given(text, FEWEST, MOST)
                .orElseThrow(() -> DomainRefusal.OPINION_MISSING.of(MOST));
    }
}
