package org.beian.filing.paper;

import java.time.LocalDate;
import java.util.Set;
import org.beian.value.Authority;

/**
 * Matter that a sponsor may answer, as the counter sees it.
 *
 * @param authority that leads it and receives answers
 * @param subjectId the subject whose sponsor is asked
 * @param filingNumber that the sponsor knows it by, canonical
 * @param version of the case
 * @param since first day on which an answer may have come in, that on which the sponsor was told;
 *     null before
 * @param due last day of the sponsor
 * @param kinds what the sponsor may say now; empty once it answered, or the matter ended
 * @param page the sponsor's page of it, from the context root
 */
public record AnswerableMatter(
        Authority authority,
        Long subjectId,
        String filingNumber,
        int version,
        LocalDate since,
        LocalDate due,
        Set<PaperAnswerKind> kinds,
        String page) {

    /** Whether an answer may be recorded now. */
    boolean isOpen() {
        return since != null && !kinds.isEmpty();
    }
}
