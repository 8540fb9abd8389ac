package org.beian.web.page.filing.wizard;

import java.util.List;

/**
 * One field of the wizard as its page shows it.
 *
 * @param id of the element, and name of what the form sends
 * @param hint one sentence on what to enter, or empty
 * @param value what stands there now; empty for checks
 * @param messages what is wrong with it, each with what to do
 * @param refresh whether other fields' choices hang on it
 * @param focus whether it is the first with something wrong
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
