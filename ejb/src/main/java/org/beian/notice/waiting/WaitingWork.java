package org.beian.notice.waiting;

import java.util.Map;

/**
 * Source of work that waits for somebody, declared as a bean by the package whose cases they are,
 * and found by injection.
 */
public interface WaitingWork {

    /** Where the cases of each kind stand, and for whom they wait; each kind has one source. */
    Map<WaitingKind, WaitingQuery> queries();

    /**
     * Expressions of the id of the letter that tells of a case, of kinds whose letters are about
     * another one, such as the filing.
     */
    default Map<WaitingKind, String> letters() {
        return Map.of();
    }
}
