package org.beian.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Content of a letter. The first paragraph stands above facts and reasons, the others below them;
 * else it is read in this order. All texts are plain text, shown literally; line breaks in {@code
 * facts}, {@code paragraphs}, {@code reasons} and {@code remedy} start a new line.
 *
 * @param letterhead name of the bureau above the rule
 * @param title kind of letter
 * @param letterNumber the number under which the letter can be cited
 * @param addressee whom the letter is for, without the colon
 * @param facts the parties and the matter, label and value
 * @param paragraphs what was decided and what follows from it
 * @param legalBasis one line for each law or clause; may be empty
 * @param reasons numbered from 1 in the letter; may be empty
 * @param remedy what can be done against the decision, where and until when; may be empty
 * @param date day of the decision in Asia/Shanghai
 * @param signer who signs, usually the bureau
 * @param locale language of the fixed words; Chinese unless its language is English
 */
public record LetterText(
        String letterhead,
        String title,
        String letterNumber,
        String addressee,
        List<Fact> facts,
        List<String> paragraphs,
        List<String> legalBasis,
        List<Reason> reasons,
        String remedy,
        LocalDate date,
        String signer,
        Locale locale) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when letterhead, title, number, addressee or signer is blank
     */
    public LetterText {
        requireText(letterhead, "letterhead");
        requireText(title, "title");
        requireText(letterNumber, "letterNumber");
        requireText(addressee, "addressee");
        requireText(signer, "signer");
        facts = List.copyOf(facts);
        paragraphs = List.copyOf(paragraphs);
        legalBasis = List.copyOf(legalBasis);
        reasons = List.copyOf(reasons);
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(locale, "locale");
    }

    /** A copy in which personal data is masked. */
    LetterText masked(UnaryOperator<String> mask) {
        return new LetterText(
                letterhead,
                title,
                letterNumber,
                mask.apply(addressee),
                facts.stream()
                        .map(fact -> new Fact(fact.label(), mask.apply(fact.value())))
                        .toList(),
                paragraphs.stream().map(mask).toList(),
                legalBasis,
                reasons.stream()
                        .map(reason -> new Reason(mask.apply(reason.text()), reason.clause()))
                        .toList(),
                mask.apply(remedy),
                date,
                signer,
                locale);
    }

    /** A copy with another paragraph at the end. */
    LetterText ending(String paragraph) {
        return new LetterText(
                letterhead,
                title,
                letterNumber,
                addressee,
                facts,
                Stream.concat(paragraphs.stream(), Stream.of(paragraph)).toList(),
                legalBasis,
                reasons,
                remedy,
                date,
                signer,
                locale);
    }

    /** Line of the matter with label and value, such as the application and its number. */
    public record Fact(String label, String value) {
        /** Both parts are needed; the value may be empty. */
        public Fact {
            requireText(label, "label");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * Reason for the decision.
     *
     * @param text the reason in words
     * @param clause id of the clause it rests on, such as 12.4; empty when there is none
     */
    public record Reason(String text, String clause) {
        /** The text is needed. */
        public Reason {
            requireText(text, "reason");
            Objects.requireNonNull(clause, "clause");
        }
    }

    static void requireText(String text, String name) {
        if (Objects.requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException("a letter needs its " + name);
        }
    }
}
