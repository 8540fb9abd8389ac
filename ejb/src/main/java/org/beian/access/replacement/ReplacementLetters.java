package org.beian.access.replacement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.LetterWording;
import org.beian.letter.Letters;
import org.beian.party.Unit;
import org.beian.party.Units;

/** Letters to the sponsor whose access was replaced: 接入变更告知书 (B13, B5). */
@ApplicationScoped
class ReplacementLetters {

    private static final String BUNDLE = "org.beian.access.replacement.Letters";

    @Inject Letters letters;
    @Inject Units units;
    @Inject Clock clock;

    Letter completed(AccessReplacement replacement, IcpSubject subject) {
        Unit authority = units.unitOf(replacement.authority()).orElseThrow();
        return letters.issue(
                "ACCESS_REPLACED",
                authority,
                replacement,
                (number, locale) ->
                        text(
                                replacement,
                                subject.name(),
                                authority.name(),
                                number,
                                new LetterWording(BUNDLE, ReplacementLetters.class, locale)));
    }

    private LetterText text(
            AccessReplacement replacement,
            String sponsor,
            String authority,
            String number,
            LetterWording words) {
        String left = units.find(replacement.endingProviderId()).map(Unit::name).orElse("");
        String chosen = units.find(replacement.addedProviderId()).map(Unit::name).orElse("");
        return new LetterText(
                authority,
                words.text("title"),
                number,
                sponsor,
                List.of(
                        new LetterText.Fact(words.text("label.website"), replacement.websiteName()),
                        new LetterText.Fact(words.text("label.number"), replacement.filingNumber()),
                        new LetterText.Fact(words.text("label.ended"), left),
                        new LetterText.Fact(words.text("label.opened"), chosen)),
                List.of(
                        words.text("body", chosen, words.date(replacement.openedOn()), left),
                        words.text("next")),
                List.of(words.text("basis")),
                List.of(),
                "",
                Shanghai.date(clock.instant()),
                authority,
                words.locale());
    }
}
