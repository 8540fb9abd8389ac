package org.beian.web.page.filing.wizard;

import java.util.List;

/**
 * View of a wizard field, from which its component is built.
 *
 * @param id of the component
 * @param hint one sentence on what to enter, or empty
 * @param most longest text in characters
 * @param refresh whether the options of other fields depend on it
 * @param filed what is filed, where the value differs from it; else empty
 */
public record WizardLine(
        String id,
        WizardKind kind,
        String label,
        String hint,
        int most,
        boolean required,
        List<WizardChoice> choices,
        boolean refresh,
        String filed) {

    private static final int LONG = 512;

    /** Whether it is a group of several inputs, which a legend names. */
    public boolean group() {
        return kind == WizardKind.CHECKS;
    }

    /** Whether it takes the whole width of the page. */
    public boolean wide() {
        return switch (kind) {
            case CHECKS, LINES, LIST, RANGES, TICK -> true;
            default -> most > LONG;
        };
    }
}
