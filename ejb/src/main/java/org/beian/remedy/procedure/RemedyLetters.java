package org.beian.remedy.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beian.filing.application.FilingApplication;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.LetterWording;
import org.beian.letter.Letters;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.remedy.Remedy;

/** Letters on what follows from the outcome of a remedy: 复议、诉讼结果执行通知书 (B5). */
@ApplicationScoped
class RemedyLetters {

    private static final String BUNDLE = "org.beian.remedy.procedure.Letters";

    @Inject Letters letters;
    @Inject Units units;
    @Inject Clock clock;

    /**
     * Issues the letter of a remedy that was decided, to the addressee of the attacked letter.
     *
     * @param again the application that is under review again; empty for none
     */
    Letter issue(Remedy remedy, Optional<FilingApplication> again) {
        Unit authority = units.unitOf(remedy.authority()).orElseThrow();
        Letter attacked = letters.find(remedy.attackedId()).orElseThrow();
        return letters.issue(
                "REMEDY_" + remedy.state(),
                authority,
                remedy,
                (number, locale) ->
                        text(
                                remedy,
                                again,
                                letters.text(attacked, locale),
                                authority.name(),
                                number,
                                locale));
    }

    private LetterText text(
            Remedy remedy,
            Optional<FilingApplication> again,
            LetterText attacked,
            String authority,
            String number,
            Locale locale) {
        LetterWording words = new LetterWording(BUNDLE, RemedyLetters.class, locale);
        return new LetterText(
                authority,
                words.text("title"),
                number,
                attacked.addressee(),
                List.of(
                        new LetterText.Fact(
                                words.text("label.attacked"),
                                attacked.letterNumber() + " " + attacked.title()),
                        new LetterText.Fact(words.text("label.body"), remedy.body())),
                List.of(
                        words.text(
                                "body." + remedy.kind(),
                                words.date(remedy.filedOn()),
                                remedy.body(),
                                words.date(remedy.outcomeDay()),
                                words.text("outcome." + remedy.state())),
                        words.text("label.outcome", remedy.outcome()),
                        again.flatMap(FilingApplication::deadline)
                                .map(until -> words.text("next.review", words.date(until.date())))
                                .orElseGet(() -> words.text("next." + remedy.state()))),
                List.of(words.text("basis." + remedy.kind())),
                List.of(),
                "",
                Shanghai.date(clock.instant()),
                authority,
                locale);
    }
}
