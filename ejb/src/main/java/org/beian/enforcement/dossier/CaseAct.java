package org.beian.enforcement.dossier;

/** Act on a case, as the view of a case names those that the caller may do now. */
public enum CaseAct {
    /** {@link CaseInvestigation#addMaterial}. */
    ADD_MATERIAL,
    /** {@link CaseInvestigation#recordAddress}. */
    RECORD_ADDRESS,
    /** {@link CaseInvestigation#recordSearch}. */
    RECORD_SEARCH,
    /** {@link CaseInvestigation#replaceOfficer}. */
    REPLACE_OFFICER,
    /** {@link CaseInvestigation#notifyIntended}. */
    NOTIFY,
    /** {@link CaseInvestigation#recordStatement}. */
    RECORD_STATEMENT,
    /** {@link CaseInvestigation#recordWaiver}. */
    RECORD_WAIVER,
    /** {@link CaseInvestigation#recordHearingRequest}. */
    RECORD_HEARING_REQUEST,
    /** {@link CaseInvestigation#proceed}. */
    PROCEED,
    /** {@link CaseDefence#state}. */
    STATE,
    /** {@link CaseDefence#askHearing}. */
    ASK_HEARING,
    /** {@link CaseDefence#waive}. */
    WAIVE,
    /** Announcing the hearing. */
    ANNOUNCE_HEARING,
    /** Recording that the hearing was held. */
    HOLD_HEARING,
    /** Passing the legal review. */
    PASS_REVIEW,
    /** Sending it back in the legal review. */
    SEND_BACK,
    /** Deciding. */
    DECIDE,
    /** Recording a payment. */
    PAY,
    /** Telling the party in writing to pay. */
    URGE,
    /** Recording an application to a court. */
    APPLY_COURT,
    /** Approving it. */
    APPROVE_COURT,
    /** Giving it back to the officers. */
    RETURN_COURT,
    /** Recording that the court ended the enforcement. */
    END_COURT,
    /** Ending the collection of a fine, as the time to apply to a court went by. */
    LAPSE_COURT,
    /** Recording the rectification. */
    RECTIFY,
    /** Closing. */
    CLOSE,
    /** {@link CaseEnding#notEstablished}. */
    NOT_ESTABLISHED,
    /** {@link CaseEnding#noPenalty}. */
    NO_PENALTY,
    /** {@link CaseEnding#handOver}. */
    HAND_OVER,
    /** {@link CaseEnding#extend}. */
    EXTEND,
    /** Sending it to another bureau. */
    TRANSFER,
    /** Asking the ministry to assign it to the caller's bureau. */
    CLAIM
}
