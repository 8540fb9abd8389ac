package org.beian.web.page.component;

/**
 * One of several links side by side: a tab, a filter.
 *
 * @param count what waits behind it; may be empty
 * @param href from the context root on
 * @param current whether it leads to what is shown now
 */
public record Link(String text, String count, String href, boolean current) {}
