package org.beian.enforcement.clue;

import java.time.Instant;
import java.time.LocalDate;
import org.beian.enforcement.CluePhase;
import org.beian.enforcement.SourceKind;
import org.beian.value.Province;

/**
 * Line of a list of clues.
 *
 * @param province of the bureau that has it
 * @param source kind of the first source
 * @param sources how many
 * @param daysLeft working days until the last day, below zero after it; null when it has ended
 * @param caseId the case that was opened from it; null for none
 */
public record ClueLine(
        Long id,
        String bureauName,
        Province province,
        CluePhase phase,
        String site,
        String filingNumber,
        String websiteName,
        String subjectName,
        String violation,
        SourceKind source,
        int sources,
        Instant receivedAt,
        LocalDate due,
        Integer daysLeft,
        Long caseId,
        int version) {}
