package org.beian.web.page.component;

/**
 * Option of a filter.
 *
 * @param value value in the URL
 * @param chosen whether the URL has this value now
 */
public record Choice(String value, String label, boolean chosen) {}
