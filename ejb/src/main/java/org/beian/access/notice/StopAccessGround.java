package org.beian.access.notice;

/** Ground on which access has to be stopped. */
public enum StopAccessGround {
    /** The filing was cancelled (15.5). */
    CANCELLATION,
    /** The website has no filing, and the provider did not stop it in time (7.4). */
    UNFILED
}
