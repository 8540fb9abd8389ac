package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.beian.enforcement.Clue;
import org.beian.enforcement.ClueRepository;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.transfer.MaterialParagraphs;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.LetterWording;
import org.beian.letter.Letters;
import org.beian.party.Unit;
import org.beian.party.Units;

/**
 * Letters that hand the file of a case over to another authority or the police (案件移送函). They belong
 * to its clue, of which the party to the case never knows.
 */
@ApplicationScoped
@Clause("16.3")
public class HandOverLetters {

    private static final String KIND = "CASE_FILE_HANDED_OVER";
    private static final String BUNDLE = "org.beian.enforcement.casework.Letters";

    @Inject ClueRepository clues;
    @Inject CaseLetters toParty;
    @Inject WholeFile file;
    @Inject Letters letters;
    @Inject Units units;
    @Inject Clock clock;

    /** Issues the letter on a case that was handed over now. */
    public Letter issue(EnforcementCase one) {
        Unit bureau = units.unitOf(one.authority()).orElseThrow();
        Clue clue = clues.find(one.clueId().toString()).orElseThrow();
        return letters.issue(
                KIND, bureau, clue, (number, locale) -> text(one, bureau.name(), number, locale));
    }

    private LetterText text(EnforcementCase one, String bureau, String number, Locale locale) {
        LetterWording words = new LetterWording(BUNDLE, HandOverLetters.class, locale);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(words.text("file.body", one.number(), one.site().site()));
        paragraphs.add(words.text("label.facts", one.accusation().facts()));
        paragraphs.add(words.text("label.reason", one.outcome().words()));
        paragraphs.addAll(
                MaterialParagraphs.of(words, "file.materials", "file.material", file.of(one)));
        return new LetterText(
                bureau,
                words.text("file.title"),
                number,
                one.outcome().authority(),
                toParty.facts(one, CaseLetters.Occasion.HANDED_OVER, words),
                paragraphs,
                List.of(words.text("basis.HANDED_OVER"), words.text("basis")),
                List.of(),
                "",
                Shanghai.date(clock.instant()),
                bureau,
                locale);
    }
}
