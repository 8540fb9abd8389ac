package org.beian.web.page.filing.wizard;

import org.beian.web.page.filing.Pointers;

/**
 * Input field of the wizard.
 *
 * @param pointer pointer of the value in the application
 * @param most longest text in characters; of a list, of each entry
 * @param table source of its options, or empty; see {@link WizardChoices}
 * @param required marked as required; the check judges, keeping a draft never does
 * @param refresh whether the options of other fields depend on it
 */
public record WizardField(
        String pointer,
        WizardKind kind,
        int most,
        String table,
        boolean required,
        boolean refresh) {

    static WizardField text(String pointer, int most) {
        return new WizardField(pointer, WizardKind.TEXT, most, "", false, false);
    }

    static WizardField of(String pointer, WizardKind kind, int most) {
        return new WizardField(pointer, kind, most, "", false, false);
    }

    static WizardField coded(String pointer, WizardKind kind, String table) {
        return new WizardField(pointer, kind, 60, table, false, false);
    }

    WizardField must() {
        return new WizardField(pointer, kind, most, table, true, refresh);
    }

    /** The same field, on which the options of others depend. */
    WizardField leading() {
        return new WizardField(pointer, kind, most, table, required, true);
    }

    /** Id of the element, and name of what the form sends. */
    String id() {
        return Pointers.id(pointer);
    }
}
