package org.beian.letter;

/**
 * Proof at the foot of a printed letter: by which code, and on which page, it is confirmed.
 *
 * @param code as it is printed and typed in
 * @param page address of the page, as it is printed
 * @param link address of the page with the code, which the PDF opens
 */
public record LetterProof(String code, String page, String link) {

    /** All parts are needed. */
    public LetterProof {
        LetterText.requireText(code, "code");
        LetterText.requireText(page, "page");
        LetterText.requireText(link, "link");
    }
}
