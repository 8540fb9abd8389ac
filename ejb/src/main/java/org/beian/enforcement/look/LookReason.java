package org.beian.enforcement.look;

/** Reason of the result of a look, where the status says not all. */
public enum LookReason {
    /** The name has no address. */
    NO_NAME,
    /** Nothing answered in time. */
    NO_ANSWER,
    /** Something answered, but not in HTTP. */
    NO_HTTP,
    /** Something answered, but no encrypted connection came about, as with a bad certificate. */
    NO_TLS,
    /** It sent on too often. */
    TOO_MANY_REDIRECTS,
    /** It sent on to what does not answer. */
    REDIRECT_UNANSWERED,
    /** It sent on to another protocol than HTTP. */
    OTHER_PROTOCOL,
    /** It sent on to a port of another service. */
    OTHER_PORT,
    /** The address is not written as a name or an address. */
    ADDRESS_FORM,
    /** The address is private, reserved or the machine's own. */
    PRIVATE_ADDRESS,
    /** An officer looked by other means than this system. */
    OTHER_MEANS
}
