package org.beian.annualaudit.campaign;

import java.time.LocalDate;

/**
 * Request to publish the frame of a year.
 *
 * @param opensOn first day on which a bureau opens its campaign without a reason
 * @param closesOn last day of that
 * @param answerBy last day that a bureau may give its sponsors
 * @param words 4 to 2000 characters; bureaus read them
 * @param version of the frame as it was shown; null for a new one
 */
public record FrameRequest(
        int year,
        LocalDate opensOn,
        LocalDate closesOn,
        LocalDate answerBy,
        String words,
        Integer version) {}
