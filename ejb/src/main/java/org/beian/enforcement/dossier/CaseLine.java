package org.beian.enforcement.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.beian.enforcement.CasePhase;
import org.beian.enforcement.CaseState;

/**
 * Line of a list of cases.
 *
 * @param violation code of the table of violations
 * @param officers names; empty for the party
 * @param actBy last day of the next step; null once it has ended
 * @param daysLeft working days until then, negative when it is over; null once it has ended
 */
public record CaseLine(
        Long id,
        String number,
        String bureauName,
        CaseState state,
        CasePhase phase,
        String site,
        String filingNumber,
        String party,
        String violation,
        List<String> officers,
        LocalDate actBy,
        Integer daysLeft,
        boolean overTwoYears,
        Instant openedAt,
        Instant endedAt) {}
