package org.beian.enforcement.transfer;

import org.beian.enforcement.TransferPhase;

/**
 * Filter of a list of transfers; null parts are not asked for.
 *
 * @param incoming true for those to the caller's bureau, false for those from it
 * @param search beginning of the site, or a case's number
 */
public record TransferFilter(TransferPhase phase, Boolean incoming, String search) {

    /** That of all. */
    public static final TransferFilter ALL = new TransferFilter(null, null, null);
}
