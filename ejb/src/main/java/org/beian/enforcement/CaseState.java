package org.beian.enforcement;

import java.util.EnumSet;
import java.util.Set;

/** State of an enforcement case (16). */
public enum CaseState {
    /** It was opened (立案); its officers investigate. */
    INVESTIGATING,
    /** The party was told of the intended decision, and may state its case or ask for a hearing. */
    NOTIFIED,
    /** The party asked for a hearing, which is to be announced and held. */
    HEARING,
    /** A third person reviews it for its lawfulness. */
    LEGAL_REVIEW,
    /** It is ready to be decided. */
    DECISION,
    /** It was decided; the decision is to be served. */
    DECIDED,
    /** The decision was served, and is being executed. */
    EXECUTING,
    /** Everything was executed, or the decision was revoked (结案). */
    CLOSED,
    /** No violation was established. */
    NOT_ESTABLISHED,
    /** There is to be no penalty. */
    NO_PENALTY,
    /** Another authority or the police has it. */
    HANDED_OVER;

    /** The states before a decision. */
    public static final Set<CaseState> UNDECIDED = EnumSet.range(INVESTIGATING, DECISION);

    /** The states in which somebody has to act. */
    public static final Set<CaseState> WAITING = EnumSet.range(INVESTIGATING, EXECUTING);

    /** The ends that say that there is no penalty; a remedy may be found right against them. */
    public static final Set<CaseState> WITHOUT_PENALTY = EnumSet.of(NOT_ESTABLISHED, NO_PENALTY);

    /** The states with a decision, against which a remedy may be found right. */
    public static final Set<CaseState> WITH_DECISION = EnumSet.range(DECIDED, NO_PENALTY);

    public boolean isUndecided() {
        return UNDECIDED.contains(this);
    }

    public boolean isWaiting() {
        return WAITING.contains(this);
    }
}
