package org.beian.annualaudit.campaign;

import java.time.Instant;
import java.time.LocalDate;
import org.beian.annualaudit.AuditFrame;

/** Frame of a year as pages show it; the dates are those of {@link FrameRequest}. */
public record FrameView(
        int year,
        LocalDate opensOn,
        LocalDate closesOn,
        LocalDate answerBy,
        String words,
        Instant publishedAt,
        int version) {

    static FrameView of(AuditFrame frame) {
        return new FrameView(
                frame.year(),
                frame.opensOn(),
                frame.closesOn(),
                frame.answerBy(),
                frame.words(),
                frame.publishedAt(),
                frame.version());
    }
}
