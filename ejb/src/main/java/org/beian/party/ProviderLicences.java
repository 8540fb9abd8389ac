package org.beian.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Licences of access providers, which the register of the parties keeps (article 4). */
public interface ProviderLicences {

    /**
     * Licence of a provider that has ended.
     *
     * @param number as it is registered
     * @param until its last day
     */
    record Ended(String number, LocalDate until) {}

    /** Licences that had ended before a day, of those of these units that have one, by unit. */
    Map<Long, Ended> endedBefore(LocalDate day, Collection<Long> units);
}
