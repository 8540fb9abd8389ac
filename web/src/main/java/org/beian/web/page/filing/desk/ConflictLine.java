package org.beian.web.page.filing.desk;

/**
 * View of whose filing or application an application conflicts with.
 *
 * @param field name of the value that both have
 * @param href path of the other application, from the context root, or empty
 */
public record ConflictLine(String field, String whose, String href) {}
