package org.beian.access.application;

/**
 * Numbers of applications in a provider's lists; each is counted up to 1,001.
 *
 * @param applied waiting for addresses
 * @param preAssigned having addresses, and not opened yet
 * @param toOpen filed by now: to be compared, or to be opened
 * @param opened open now
 */
public record AccessCounts(int applied, int preAssigned, int toOpen, int opened) {}
