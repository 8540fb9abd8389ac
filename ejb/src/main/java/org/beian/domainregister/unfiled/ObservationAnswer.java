package org.beian.domainregister.unfiled;

import java.util.List;

/**
 * Which domains of an observation are unfiled.
 *
 * @param unfiled as people read them, in the order of A-labels, each once
 * @param unreadable entries that say nothing
 */
public record ObservationAnswer(
        Observation observation, List<String> unfiled, List<Unreadable> unreadable) {

    /**
     * @param entry from 0
     * @param code of {@link org.beian.value.InvalidValue}, or {@code DOMAIN_NOT_REGISTRABLE} for a
     *     public suffix and an unknown top level
     */
    public record Unreadable(int entry, String written, String code) {}
}
