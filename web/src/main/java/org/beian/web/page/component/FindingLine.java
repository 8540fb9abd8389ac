package org.beian.web.page.component;

/**
 * One finding as {@code b:findings} shows it, texts already in the language of the page.
 *
 * @param refusing whether it sends the application back; else it is a hint for the reviewer
 * @param message what is wrong
 * @param suggestion how to mend it, or empty
 * @param clause clause id such as {@code 12.3}, or empty
 * @param target id of the element on this page that it speaks of, or path with anchor of another
 *     page, or empty
 */
public record FindingLine(
        boolean refusing, String message, String suggestion, String clause, String target) {}
