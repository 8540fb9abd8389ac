package org.beian.web.page.component;

/**
 * Link of a row of links, such as a tab or a filter.
 *
 * @param count number of waiting entries, as text; may be empty
 * @param href from the context root on
 * @param current whether it leads to what is shown now
 */
public record Link(String text, String count, String href, boolean current) {}
