package org.beian.web.page.filing.wizard;

import java.util.List;

/**
 * View of a wizard field.
 *
 * @param id of the element, and name of what the form sends
 * @param hint one sentence on what to enter, or empty
 * @param value current value; empty for check boxes
 * @param messages faults, each with its remedy
 * @param refresh whether the options of other fields depend on it
 * @param focus whether it is the first faulty field
 */
public record WizardLine(
        String id,
        WizardKind kind,
        String label,
        String hint,
        String value,
        int most,
        boolean required,
        List<WizardChoice> choices,
        List<String> messages,
        boolean refresh,
        boolean focus) {

    /** Whether it is a group of several inputs, which a legend names. */
    public boolean group() {
        return kind == WizardKind.CHECKS || kind == WizardKind.YES_NO;
    }

    /** Whether something is wrong with it. */
    public boolean wrong() {
        return !messages.isEmpty();
    }
}
