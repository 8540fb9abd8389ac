package org.beian.enforcement.dossier.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * View of the decision that is intended.
 *
 * @param servedOn day as of which the letter counts as served; null before
 * @param statementUntil last day of the statement; null before the service
 * @param hearingRight whether the party may ask for a hearing
 * @param hearingUntil last day to ask for one; null before the service, and without the right
 */
public record Intended(
        String facts,
        String reasons,
        List<MeasureView> measures,
        Instant toldAt,
        Long letterId,
        String letterNumber,
        LocalDate servedOn,
        LocalDate statementUntil,
        boolean hearingRight,
        LocalDate hearingUntil) {}
