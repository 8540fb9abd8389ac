package org.beian.annualaudit.opinion;

import java.time.LocalDate;
import org.beian.annualaudit.OpinionKind;

/**
 * Opinion of a department on one website, as it is handed in.
 *
 * @param filingNumber of the website, in any spelling
 * @param paperNumber of the written opinion, at most 100 characters
 * @param words 4 to 2000 characters
 * @param document id of the scan that the department uploaded
 */
public record OpinionRequest(
        int year,
        String filingNumber,
        OpinionKind kind,
        String paperNumber,
        LocalDate issuedOn,
        String words,
        String document) {

    /** The same on another website. */
    OpinionRequest on(String number) {
        return new OpinionRequest(year, number, kind, paperNumber, issuedOn, words, document);
    }
}
