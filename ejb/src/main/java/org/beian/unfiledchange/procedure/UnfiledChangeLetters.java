package org.beian.unfiledchange.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.LetterWording;
import org.beian.letter.Letters;
import org.beian.letter.RemedyPeriods;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.unfiledchange.UnfiledChange;

/** Letters to the sponsor on an unfiled change: 限期办理备案变更通知书 and what follows it (B5). */
@ApplicationScoped
class UnfiledChangeLetters {

    private static final String BUNDLE = "org.beian.unfiledchange.procedure.Letters";

    /** Occasion of a letter. */
    enum Occasion {
        /** The change was found. */
        FOUND("UNFILED_CHANGE_FOUND"),
        /** The sponsor's last day is over, and it is given another one. */
        REMINDED("UNFILED_CHANGE_REMINDED"),
        /** The answer was not accepted. */
        UPHELD("UNFILED_CHANGE_UPHELD"),
        /** The answer was accepted. */
        REFUTED("UNFILED_CHANGE_REFUTED");

        private final String code;

        Occasion(String code) {
            this.code = code;
        }

        /** Kind of the letter, and type of the event about it. */
        String code() {
            return code;
        }
    }

    @Inject Letters letters;
    @Inject RemedyPeriods remedies;
    @Inject Units units;
    @Inject Clock clock;

    Letter issue(UnfiledChange change, Occasion occasion) {
        Unit authority = units.unitOf(change.authority()).orElseThrow();
        return letters.issue(
                occasion.code(),
                authority,
                change,
                (number, locale) -> text(change, occasion, authority.name(), number, locale));
    }

    private LetterText text(
            UnfiledChange change,
            Occasion occasion,
            String authority,
            String number,
            Locale locale) {
        LetterWording words = new LetterWording(BUNDLE, UnfiledChangeLetters.class, locale);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                words.text(
                        "body." + occasion,
                        change.filingNumber(),
                        change.name(),
                        words.date(change.found().foundOn()),
                        words.text("source." + change.found().source())));
        boolean decided = occasion == Occasion.UPHELD || occasion == Occasion.REFUTED;
        if (decided) {
            paragraphs.add(words.text("label.opinion", change.answer().opinion()));
        }
        paragraphs.add(words.text("next." + occasion, words.date(change.due())));
        return new LetterText(
                authority,
                words.text("title." + occasion),
                number,
                change.subjectName(),
                facts(change, words),
                paragraphs,
                List.of(words.text("basis")),
                List.of(),
                decided ? remedies.text(change.authority(), locale) : "",
                Shanghai.date(clock.instant()),
                authority,
                locale);
    }

    private static List<LetterText.Fact> facts(UnfiledChange change, LetterWording words) {
        List<LetterText.Fact> facts = new ArrayList<>();
        facts.add(new LetterText.Fact(words.text("label.number"), change.filingNumber()));
        facts.add(new LetterText.Fact(words.text("label.name"), change.name()));
        if (change.found().domain() != null) {
            facts.add(new LetterText.Fact(words.text("label.domain"), change.found().domain()));
        }
        facts.add(
                new LetterText.Fact(
                        words.text("label.item"), words.text("item." + change.found().item())));
        String filed = change.found().filedValue();
        facts.add(
                new LetterText.Fact(
                        words.text("label.filed"),
                        filed.isEmpty() ? words.text("label.nothing") : filed));
        facts.add(
                new LetterText.Fact(
                        words.text("label.found"), UnfiledChangeView.foundFor(change, false)));
        return facts;
    }
}
