package org.beian.rule;

/**
 * Texts of a finding in one language.
 *
 * @param message what is wrong
 * @param suggestion how to mend it
 */
public record FindingText(String message, String suggestion) {}
