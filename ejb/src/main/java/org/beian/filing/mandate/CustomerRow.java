package org.beian.filing.mandate;

import java.util.List;

/**
 * Row of a provider's list of customers: a subject of the register to which it gives access.
 *
 * @param id key of the subject
 * @param name as filed, public
 * @param websites names of its websites at the provider, the first few
 * @param domains of these websites, the first few, in canonical form
 * @param chains the chains of resellers through which it has access, from the provider down; empty
 *     for direct access only
 */
public record CustomerRow(
        String id,
        String filingNumber,
        String name,
        List<String> websites,
        List<String> domains,
        List<List<String>> chains,
        HandOverState handOver) {

    /** Whether a reseller stands in between (7.6). */
    public boolean indirect() {
        return !chains.isEmpty();
    }
}
