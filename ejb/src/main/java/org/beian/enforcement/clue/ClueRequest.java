package org.beian.enforcement.clue;

import java.time.LocalDate;
import java.util.List;
import org.beian.enforcement.SourceKind;

/**
 * Clue that an officer enters.
 *
 * @param kind one that {@link SourceKind#isEntered is entered}
 * @param receivedOn day on which the bureau got it
 * @param paper its number; null for none
 * @param from who gave it
 * @param contact mail address of who is to be told of the outcome; null for nobody
 * @param site domain, URL, filing number or address
 * @param violation code of the suspected violation
 * @param words what is reported: 4 to 2000 characters
 * @param documents ids of uploads of the caller
 */
public record ClueRequest(
        SourceKind kind,
        LocalDate receivedOn,
        String paper,
        String from,
        String contact,
        String site,
        String violation,
        String words,
        List<String> documents) {

    SourceRequest source() {
        return new SourceRequest(kind, receivedOn, paper, from, contact, words, documents);
    }
}
