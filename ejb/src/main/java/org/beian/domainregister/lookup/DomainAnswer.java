package org.beian.domainregister.lookup;

import java.time.LocalDate;
import java.util.List;
import org.beian.domainregister.record.FiledDomains;

/**
 * Answer to a look-up of a domain: its holders by the units' reports, and its filings (B4, B10).
 *
 * @param domain A-label
 * @param unicode the same in Unicode
 * @param on the day that was asked for
 * @param held versions in force on that day, one for each unit that reported it; two are a conflict
 * @param versions all versions that any unit reported, the newest first
 * @param filings of the domain now
 * @param before domains that precede it in the order of the register
 * @param after domains that follow it
 */
public record DomainAnswer(
        String domain,
        String unicode,
        LocalDate on,
        List<DomainVersion> held,
        List<DomainVersion> versions,
        List<FiledDomains.Filed> filings,
        List<String> before,
        List<String> after) {

    /** Whether two units report the domain: a transfer under way, or one of them is wrong. */
    public boolean isDisputed() {
        return held.size() > 1;
    }
}
