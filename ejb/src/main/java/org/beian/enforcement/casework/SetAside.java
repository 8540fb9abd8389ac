package org.beian.enforcement.casework;

import java.time.LocalDate;

/**
 * Outcome of a remedy by which a decision on a case fell away.
 *
 * @param letterNumber of the decision
 * @param lawsuit whether a court gave judgement; else an authority decided on a reconsideration
 * @param by the court or authority
 * @param on day of the outcome
 * @param words what was decided
 */
public record SetAside(
        String letterNumber, boolean lawsuit, String by, LocalDate on, String words) {

    /** End of the keys of its words. */
    String kind() {
        return lawsuit ? "LAWSUIT" : "RECONSIDERATION";
    }
}
