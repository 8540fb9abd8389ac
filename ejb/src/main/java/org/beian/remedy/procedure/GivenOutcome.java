package org.beian.remedy.procedure;

import java.time.LocalDate;
import java.util.List;
import org.beian.remedy.RemedyState;

/**
 * Outcome of a remedy as an officer enters it.
 *
 * @param result null where none was chosen
 * @param day of the decision or judgment; null where none was entered
 * @param words what was decided
 * @param paper ids of the documents that were uploaded for it; exactly one
 */
public record GivenOutcome(RemedyState result, LocalDate day, String words, List<String> paper) {

    public GivenOutcome {
        paper = List.copyOf(paper);
    }
}
