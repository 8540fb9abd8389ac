package org.beian.annualaudit;

/** State of a campaign. */
public enum CampaignState {
    /** Opened; the job has not yet told all sponsors. */
    PREPARED,
    /** The sponsors were told and answer. */
    OPEN,
    /** Every item has its result. */
    CLOSED
}
