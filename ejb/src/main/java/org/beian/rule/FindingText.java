package org.beian.rule;

/**
 * A finding in words.
 *
 * @param message what is wrong
 * @param suggestion how to mend it
 */
public record FindingText(String message, String suggestion) {}
