package org.beian.intake.imports;

import java.util.List;
import org.beian.rule.Finding;

/**
 * The answer to one row of an import.
 *
 * @param row number of its line, from 1
 * @param reference the sender's own, or null
 * @param caseId of what was made of it, such as the application's id; null when nothing was kept
 * @param state of what was made of it, or would be; null when the row could not be understood
 */
public record ImportAnswer(
        long row, String reference, Long caseId, String state, List<Finding> findings) {}
