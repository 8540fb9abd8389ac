package org.beian.agency;

/** State of a disavowal. */
public enum DisavowalState {
    /** The authority is to clear it. */
    OPEN,
    /** The application came from the sponsor, as the authority found. */
    UNFOUNDED,
    /** It did not; the pending application was refused. */
    UPHELD,
    /** It did not, and is decided: the authority's clerk sees to what follows. */
    WITH_CLERK,
    /** What was done about a decided application is recorded. */
    CLOSED,
    /** The sponsor took it back. */
    WITHDRAWN
}
