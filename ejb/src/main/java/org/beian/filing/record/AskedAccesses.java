package org.beian.filing.record;

import java.util.Collection;
import java.util.List;

/** Applications for access of a subject; implemented by the procedure of access. */
public interface AskedAccesses {

    /**
     * Applications of a sponsor's unit, and those with a filing number, the latest first.
     *
     * @param sponsorId null for a subject without account
     * @param filingNumbers of the subject and its websites
     * @param before only those with a lower id
     * @param limit most rows
     */
    List<AskedAccessLine> of(
            Long sponsorId, Collection<String> filingNumbers, long before, int limit);
}
