package org.beian.letter;

import java.time.LocalDate;

/**
 * Head of an issued letter, by which its reader compares the paper with the archive.
 *
 * @param authority that issued it
 * @param addressee name as in the public register: that of a sponsor is public (principle 3)
 * @param kind title of the letter, which says what was decided
 */
public record LetterHead(
        String authority, String number, LocalDate date, String addressee, String kind) {

    static LetterHead of(LetterText letter) {
        return new LetterHead(
                letter.letterhead(),
                letter.letterNumber(),
                letter.date(),
                letter.addressee(),
                letter.title());
    }
}
