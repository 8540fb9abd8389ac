package org.beian.ipregister.supervision;

/**
 * A branch as its headquarters see it.
 *
 * @param given how often it was told how to go on with a report, counted up to 1,000
 * @param unread how much of this nobody there has read, counted up to 1,000
 */
public record IpBranchLine(IpUnitLine unit, int given, int unread) {}
