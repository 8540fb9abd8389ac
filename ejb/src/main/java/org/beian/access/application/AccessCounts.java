package org.beian.access.application;

/**
 * What stands in a provider's lists; each is counted up to 1,001.
 *
 * @param applied to be given addresses
 * @param preAssigned waiting for a filing
 * @param toOpen filed: to be compared, or to be opened
 * @param opened open now
 */
public record AccessCounts(int applied, int preAssigned, int toOpen, int opened) {}
