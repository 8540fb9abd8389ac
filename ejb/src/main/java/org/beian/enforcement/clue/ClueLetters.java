package org.beian.enforcement.clue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.beian.enforcement.Clue;
import org.beian.enforcement.Violations;
import org.beian.enforcement.transfer.ClueMaterials;
import org.beian.enforcement.transfer.MaterialParagraphs;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.LetterWording;
import org.beian.letter.Letters;
import org.beian.party.Unit;
import org.beian.party.Units;

/** Letters that hand clues over to departments (移送函), with a list of the materials (16.1). */
@ApplicationScoped
@Clause("16.1")
class ClueLetters {

    /** Kind of the letter. */
    static final String KIND = "CLUE_HANDED_OVER";

    private static final String BUNDLE = "org.beian.enforcement.clue.Letters";

    @Inject ClueMaterials materials;
    @Inject Violations violations;
    @Inject Letters letters;
    @Inject Units units;
    @Inject Clock clock;

    /** Issues the letter to the department to which a clue is handed over now. */
    Letter issue(Clue clue) {
        Unit bureau = units.unitOf(clue.authority()).orElseThrow();
        return letters.issue(
                KIND, bureau, clue, (number, locale) -> text(clue, bureau.name(), number, locale));
    }

    private LetterText text(Clue clue, String bureau, String number, Locale locale) {
        LetterWording words = new LetterWording(BUNDLE, ClueLetters.class, locale);
        return new LetterText(
                bureau,
                words.text("title"),
                number,
                clue.department(),
                facts(clue, words),
                paragraphs(clue, words),
                List.of(words.text("basis")),
                List.of(),
                "",
                Shanghai.date(clock.instant()),
                bureau,
                locale);
    }

    private List<LetterText.Fact> facts(Clue clue, LetterWording words) {
        List<LetterText.Fact> facts = new ArrayList<>();
        facts.add(new LetterText.Fact(words.text("label.site"), clue.site().site()));
        if (clue.site().filingNumber() != null) {
            facts.add(new LetterText.Fact(words.text("label.number"), clue.site().filingNumber()));
        }
        if (clue.site().subjectName() != null) {
            facts.add(new LetterText.Fact(words.text("label.sponsor"), clue.site().subjectName()));
        }
        facts.add(
                new LetterText.Fact(
                        words.text("label.violation"),
                        violations.name(
                                clue.violation(),
                                Shanghai.date(clue.receivedAt()),
                                words.locale())));
        facts.add(
                new LetterText.Fact(
                        words.text("label.receivedOn"),
                        words.date(Shanghai.date(clue.receivedAt()))));
        return facts;
    }

    private List<String> paragraphs(Clue clue, LetterWording words) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(words.text("body", clue.site().site()));
        paragraphs.add(words.text("label.words", clue.words()));
        paragraphs.add(words.text("label.reason", clue.outcome()));
        paragraphs.addAll(
                MaterialParagraphs.of(words, "label.materials", "material", materials.of(clue)));
        return paragraphs;
    }
}
