package org.beian.domainregister.unfiled;

/** State of an unfiled site of a provider. */
public enum UnfiledState {
    /** The provider has to report what it did. */
    OPEN,
    /** Its sponsor was urged to file; followed until that is done or access stopped. */
    URGED,
    /** The provider stopped access. */
    STOPPED,
    /** It is not on the provider's network. */
    NOT_OURS,
    /** It has a filing now. */
    FILED;

    /** Whether the site is still followed: the provider has to act yet. */
    public boolean isFollowed() {
        return this == OPEN || this == URGED;
    }

    boolean mayBecome(UnfiledState next) {
        return isFollowed() ? next != OPEN : next == OPEN && this != FILED;
    }
}
