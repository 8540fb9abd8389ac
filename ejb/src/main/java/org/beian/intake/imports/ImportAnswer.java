package org.beian.intake.imports;

import java.util.List;
import org.beian.rule.Finding;

/**
 * Answer to one row of an import.
 *
 * @param row number of its line, from 1
 * @param reference the sender's own, or null
 * @param caseId id of the case made of the row, such as the application's; null when nothing was
 *     kept
 * @param state of that case, or the one that it would have; null when the row could not be
 *     understood
 */
public record ImportAnswer(
        long row, String reference, Long caseId, String state, List<Finding> findings) {}
