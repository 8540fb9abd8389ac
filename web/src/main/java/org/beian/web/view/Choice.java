package org.beian.web.view;

/**
 * One value of a filter.
 *
 * @param value as the address says it
 * @param chosen whether the address says it now
 */
public record Choice(String value, String label, boolean chosen) {}
