package org.beian.letter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.beian.law.Clause;

/**
 * Confirmation of letters to whoever holds one, by the code printed on it (B5): what stands in the
 * head of the letter, and nothing that its reader does not have before him.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LetterVerification {

    @Inject Letters letters;

    /**
     * The head of the letter with this code.
     *
     * @param typed as {@link #isCode} reads it
     * @return empty when there is none, or its record is no longer the one that was printed
     */
    @Clause("B5")
    public Optional<LetterHead> confirm(String typed, Locale locale) {
        return LetterCode.read(typed)
                .flatMap(
                        code ->
                                letters.find(code.letterId())
                                        .filter(letter -> letters.code(letter).is(code)))
                .map(letter -> LetterHead.of(letters.text(letter, locale)));
    }

    /** Whether a text has the form of a code, in any case, with or without hyphens. */
    public boolean isCode(String typed) {
        return LetterCode.read(typed).isPresent();
    }
}
