package org.beian.web.page.filing;

import java.util.List;

/**
 * One line of an application: a label and the values that belong together.
 *
 * @param separator between the values
 * @param unmaskHref where hidden values can be asked for, or empty
 */
public record Fact(String label, String separator, List<Part> parts, String unmaskHref) {}
