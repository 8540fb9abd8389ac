package org.beian.filing.mandate;

import java.time.LocalDate;
import org.beian.filing.application.QueuePosition;

/**
 * An application that waits for its provider.
 *
 * @param due the day by which the provider is expected to act
 * @param workingDaysLeft until that day, below zero when it has passed
 */
public record ProviderTask(
        String id,
        String subjectName,
        String reference,
        ProviderTaskKind kind,
        LocalDate due,
        int workingDaysLeft) {

    /** Where the list goes on after this one. */
    public QueuePosition position() {
        return new QueuePosition(due, Long.parseLong(id));
    }
}
