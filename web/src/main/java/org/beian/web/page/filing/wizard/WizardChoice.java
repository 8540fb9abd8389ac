package org.beian.web.page.filing.wizard;

/**
 * Option of a wizard field, in the language of the page.
 *
 * @param code value in the application
 */
public record WizardChoice(String code, String text) {}
