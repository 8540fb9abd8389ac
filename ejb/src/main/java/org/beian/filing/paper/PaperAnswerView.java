package org.beian.filing.paper;

import java.time.Instant;
import java.time.LocalDate;

/**
 * View of an answer on paper, for its sponsor and for authorities.
 *
 * @param answeredAt when it counts as given
 * @param late whether it came in after the sponsor's last day
 * @param recordedBy user name of the officer
 */
public record PaperAnswerView(
        Long id,
        PaperAnswerKind kind,
        LocalDate receivedOn,
        Instant answeredAt,
        boolean late,
        String bearer,
        String recordedBy,
        Instant recordedAt) {

    static PaperAnswerView of(PaperAnswer paper) {
        return new PaperAnswerView(
                paper.id(),
                paper.kind(),
                paper.receivedOn(),
                paper.answeredAt(),
                paper.isLate(),
                paper.bearer(),
                paper.recordedBy(),
                paper.recordedAt());
    }
}
