package org.beian.lostaccount;

import org.beian.law.RequestRejected;

/** Outcome of the decisions on written applications of one kind. */
public interface LostAccountOutcome {

    /** The kind of applications whose outcome it is. */
    LostAccountKind kind();

    /**
     * Carries out what was confirmed, in the transaction of the decision.
     *
     * @param opinion of who confirmed it
     * @throws RequestRejected when it is not possible, or not possible any more
     */
    void confirmed(LostAccount lost, String opinion);

    /**
     * Tells of a refusal.
     *
     * @param opinion the reason
     */
    void refused(LostAccount lost, String opinion);
}
