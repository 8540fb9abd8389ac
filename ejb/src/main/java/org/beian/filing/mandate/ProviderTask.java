package org.beian.filing.mandate;

import java.time.LocalDate;
import org.beian.filing.application.QueuePosition;

/**
 * Task of a provider: an application that waits for it.
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

    /** The position from which the list goes on after this task. */
    public QueuePosition position() {
        return new QueuePosition(due, Long.parseLong(id));
    }
}
