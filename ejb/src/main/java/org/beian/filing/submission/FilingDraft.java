package org.beian.filing.submission;

import org.beian.filing.application.FilingState;
import org.beian.filing.content.FilingContent;

/**
 * An application as its applicant works on it.
 *
 * @param version to be given back with what is kept, so that a second page notices the first
 * @param state DRAFT, RETURNED or REFUSED
 * @param round the round that was handed in last; 1 for a draft
 * @param content what was kept last, else what was handed in
 * @param changed whether something was kept since it was handed in; true for a draft
 */
public record FilingDraft(
        String id,
        int version,
        FilingState state,
        int round,
        FilingContent content,
        boolean changed) {}
