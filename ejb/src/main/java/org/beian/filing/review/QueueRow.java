package org.beian.filing.review;

import java.time.LocalDate;
import org.beian.filing.application.QueuePosition;

/** Row of the review queue: one application under review. */
public record QueueRow(
        long id,
        String subjectName,
        String kind,
        int round,
        boolean onBehalf,
        String submitter,
        LocalDate deadline,
        int workingDaysLeft,
        boolean provisional,
        String takenBy) {

    public QueuePosition position() {
        return new QueuePosition(deadline, id);
    }
}
