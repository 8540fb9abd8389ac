package org.beian.access.notice;

import java.time.Instant;
import org.beian.trail.RecordedContent;

/** Looks at the sites of stop-access notices (16.4), kept by the package that looks. */
public interface SiteLooks {

    /**
     * Whether a look that is kept found the site of a notice up.
     *
     * @param from the look is not before
     */
    boolean foundUp(Long notice, Instant from);

    /**
     * Keeps a look that an officer had by other means, and that found the site up.
     *
     * @param by user name of the officer
     * @return what the history records of it
     */
    RecordedContent keepUp(StopAccessNotice notice, Instant at, String by);
}
