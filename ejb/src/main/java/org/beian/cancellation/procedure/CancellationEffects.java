package org.beian.cancellation.procedure;

import java.util.List;
import org.beian.access.notice.StopAccessNotice;

/**
 * Effects of a cancellation: what its approval ends, or ended.
 *
 * @param websites those that the approval ends; empty once it is decided
 * @param stops what becomes of each access, before the decision
 * @param notices orders to stop access that the approval led to
 */
public record CancellationEffects(
        List<Website> websites, List<Stop> stops, List<StopAccessNotice> notices) {

    /** Website that is cancelled. */
    public record Website(String filingNumber, String name, List<String> domains) {}

    /**
     * Access that is cancelled.
     *
     * @param websiteNumber number of its website
     * @param provider name of the unit that gives it
     * @param ordered whether the provider is ordered to stop; who withdraws by itself is not
     */
    public record Stop(String websiteNumber, String provider, boolean ordered) {}

    /** Effects of what is refused or taken back. */
    static final CancellationEffects NONE =
            new CancellationEffects(List.of(), List.of(), List.of());
}
