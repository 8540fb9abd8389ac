package org.beian.web.page.filing;

import java.util.List;

/**
 * Line of an application's view: a label and the values that belong together.
 *
 * @param separator between the values
 * @param unmaskHref URL of the form to unmask its values, or empty
 */
public record Fact(String label, String separator, List<Part> parts, String unmaskHref) {}
