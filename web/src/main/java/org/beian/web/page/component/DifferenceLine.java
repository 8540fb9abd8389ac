package org.beian.web.page.component;

/**
 * One field that differs from the earlier round, as {@code b:differences} shows it.
 *
 * @param label name of the field in the language of the page
 * @param before earlier value, or empty when it was not there
 * @param after present value, or empty when it was taken out
 */
public record DifferenceLine(String label, String before, String after) {}
