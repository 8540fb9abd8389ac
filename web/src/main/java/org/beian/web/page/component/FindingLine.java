package org.beian.web.page.component;

/**
 * View of a finding for the tag {@code b:findings}, texts already in the language of the page.
 *
 * @param refusing whether it sends the application back; else it is a hint for the reviewer
 * @param message description of the fault
 * @param suggestion remedy, or empty
 * @param clause clause id such as {@code 12.3}, or empty
 * @param target id of the element concerned on this page, or path with anchor of another page, or
 *     empty
 */
public record FindingLine(
        boolean refusing, String message, String suggestion, String clause, String target) {}
