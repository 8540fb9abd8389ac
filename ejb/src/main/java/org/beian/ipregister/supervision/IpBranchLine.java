package org.beian.ipregister.supervision;

/**
 * Branch in the list of its headquarters.
 *
 * @param given pieces of guidance given to it; exact up to 1,000, and 1,001 for more
 * @param unread those of them that nobody of the branch has read; likewise
 */
public record IpBranchLine(IpUnitLine unit, int given, int unread) {}
