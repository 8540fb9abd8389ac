package org.beian.filing.submission;

import java.util.List;
import org.beian.filing.application.FilingState;
import org.beian.filing.content.FilingContent;
import org.beian.filing.reading.SheetSection;

/**
 * View of an application that its applicant is editing.
 *
 * @param version to be given back on saving, so that a concurrent change is noticed
 * @param state DRAFT, RETURNED or REFUSED
 * @param round the round that was submitted last; 1 for a draft
 * @param content as saved last, else as submitted
 * @param compared the same laid out beside what is filed; empty for a first filing
 * @param changed whether something was saved since it was submitted; true for a draft
 */
public record FilingDraft(
        String id,
        int version,
        FilingState state,
        int round,
        FilingContent content,
        List<SheetSection> compared,
        boolean changed) {}
