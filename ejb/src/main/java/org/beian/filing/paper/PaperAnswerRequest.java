package org.beian.filing.paper;

import java.time.LocalDate;

/**
 * Answer on paper as an officer enters it.
 *
 * @param version of the matter that the officer saw
 * @param receivedOn day on which the authority received it
 * @param sponsor name of who signed it, as written on it
 * @param bearer who brought it: a person, the post or a courier
 * @param words copied from it; null for a kind without words
 * @param scan id of a document of the officer's authority
 */
public record PaperAnswerRequest(
        int version,
        PaperAnswerKind kind,
        LocalDate receivedOn,
        String sponsor,
        String bearer,
        String words,
        String scan) {}
