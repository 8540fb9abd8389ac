package org.beian.trail;

/**
 * Verdict of the verification of one case's history.
 *
 * @param entries entries read up to the first bad one
 * @param fault null when whole, else ENTRY_MISSING, CHAIN_BROKEN, ENTRY_CHANGED, TAIL_LOST,
 *     SEAL_BROKEN, STATE_CHANGED, CONTENT_CHANGED, CONTENT_MISSING, NO_HISTORY or CASE_MISSING
 */
public record TrailVerdict(int entries, String fault) {

    static TrailVerdict whole(int entries) {
        return new TrailVerdict(entries, null);
    }

    static TrailVerdict broken(int firstBad, String fault) {
        return new TrailVerdict(firstBad, fault);
    }

    public boolean isWhole() {
        return fault == null;
    }
}
