package org.beian.web.page.filing.wizard;

import java.util.List;

/**
 * Group of fields on a wizard page.
 *
 * @param id of the element
 * @param title heading, or empty
 * @param note one sentence below it, or empty
 * @param row its number in a list, from 0; -1 when it is in none
 * @param key topic, such as {@code person}
 * @param given what is not asked, as an application for access gives it
 */
public record WizardSection(
        String id,
        String title,
        String note,
        int row,
        String key,
        List<WizardLine> lines,
        List<WizardSummary.Answer> given) {}
