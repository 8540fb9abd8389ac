package org.beian.web.page.filing.wizard;

/**
 * One choice of a field, in the language of the page.
 *
 * @param id of its element, for its label
 * @param code what the form sends
 */
public record WizardChoice(String id, String code, String text, boolean chosen) {}
