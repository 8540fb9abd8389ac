package org.beian.web.page.component;

/**
 * One value of a filter.
 *
 * @param value as the address says it
 * @param chosen whether the address says it now
 */
public record Choice(String value, String label, boolean chosen) {}
