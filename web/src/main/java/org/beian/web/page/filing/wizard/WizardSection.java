package org.beian.web.page.filing.wizard;

import java.util.List;

/**
 * Fields that belong together, as a page shows them.
 *
 * @param id of the element
 * @param title heading, or empty
 * @param note one sentence below it, or empty
 * @param row its number in a list, from 0; -1 when it is in none
 * @param key what it is about, such as {@code person}
 */
public record WizardSection(
        String id, String title, String note, int row, String key, List<WizardLine> lines) {}
