package org.beian.web.page.component;

/**
 * View of a field that differs from the earlier round, for the tag {@code b:differences}.
 *
 * @param label name of the field in the language of the page
 * @param before earlier value, or empty when it was not there
 * @param after present value, or empty when it was taken out
 */
public record DifferenceLine(String label, String before, String after) {}
