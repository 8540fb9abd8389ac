package org.beian.annualaudit.reconciliation;

import java.time.Instant;
import org.beian.annualaudit.DifferenceKind;

/**
 * Difference between what is filed of a website and what a register says.
 *
 * @param about domain or range; empty where it is about the subject or the website
 * @param filedValue what is filed; null where nothing is to be shown
 * @param foundValue what the register says; null where it says nothing
 * @param goneAt when it was found to be gone; null as long as it stands
 */
public record Difference(
        DifferenceKind kind,
        String about,
        String filedValue,
        String foundValue,
        Instant foundAt,
        Instant goneAt) {

    /** Whether it stood at the latest reconciliation. */
    public boolean stands() {
        return goneAt == null;
    }
}
