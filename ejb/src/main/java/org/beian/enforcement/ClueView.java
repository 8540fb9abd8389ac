package org.beian.enforcement;

import java.time.Instant;
import java.util.List;
import org.beian.document.AttachmentInfo;

/**
 * View of a clue, for authorities.
 *
 * @param sourceId id of the case that it came from: of a department's opinion
 * @param domains of the website when the clue came
 * @param departmentName the unit that gave the paper
 * @param document the scanned paper
 */
public record ClueView(
        Long id,
        ClueSource source,
        Long sourceId,
        String bureauName,
        String filingNumber,
        String websiteName,
        String subjectName,
        List<String> domains,
        String departmentName,
        String paperNumber,
        AttachmentInfo document,
        String words,
        Instant receivedAt,
        int version) {}
