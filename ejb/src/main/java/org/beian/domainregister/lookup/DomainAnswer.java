package org.beian.domainregister.lookup;

import java.time.LocalDate;
import java.util.List;
import org.beian.domainregister.record.FiledDomains;

/**
 * Who holds a domain (B4, B10).
 *
 * @param domain A-label
 * @param unicode as people read it
 * @param on the day that was asked for
 * @param held what was so on that day, one for each unit that reported it; two are a conflict
 * @param versions what any unit ever reported of it, the newest first
 * @param filings on it now
 * @param before names next to it in the register, and
 * @param after those behind it
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
