package org.beian.web.page.filing.wizard;

/**
 * Option of a wizard field, in the language of the page.
 *
 * @param id of its element, for its label
 * @param code value that the form sends
 */
public record WizardChoice(String id, String code, String text, boolean chosen) {}
