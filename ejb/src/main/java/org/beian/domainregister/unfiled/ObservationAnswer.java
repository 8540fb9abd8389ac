package org.beian.domainregister.unfiled;

import java.util.List;

/**
 * Answer to an observation: the domains in it that are unfiled.
 *
 * @param unfiled in Unicode, in the order of A-labels, each once
 * @param unreadable entries that cannot be read, or are of another's addresses
 */
public record ObservationAnswer(
        Observation observation, List<String> unfiled, List<Unreadable> unreadable) {

    /**
     * Entry whose domain or address cannot be read, or whose address is not the provider's own.
     *
     * @param entry index from 0
     * @param code of {@link org.beian.value.InvalidValue}, {@code DOMAIN_NOT_REGISTRABLE} for a
     *     public suffix and an unknown top level, or {@link ObservedEntry#NOT_OWN}
     */
    public record Unreadable(int entry, String written, String code) {}
}
