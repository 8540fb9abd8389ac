package org.beian.cancellation.revival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.beian.filing.register.IcpAccess;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.LetterWording;
import org.beian.letter.Letters;
import org.beian.letter.RemedyPeriods;
import org.beian.party.Unit;
import org.beian.party.Units;

/** Letter to the sponsor by which an access is ended: 终止接入决定书 (15.4, B5). */
@ApplicationScoped
class UncertainAccessLetters {

    private static final String BUNDLE = "org.beian.cancellation.revival.Letters";

    @Inject Letters letters;
    @Inject RemedyPeriods remedies;
    @Inject Units units;
    @Inject Clock clock;

    /** Issues the decision on one that was ended. */
    @Clause("B5")
    Letter issue(UncertainAccess one, IcpAccess access) {
        Unit authority = units.unitOf(one.authority()).orElseThrow();
        String provider = units.find(access.providerId()).map(Unit::name).orElseThrow();
        return letters.issue(
                "UNCERTAIN_ACCESS_ENDED",
                authority,
                one,
                (number, locale) -> text(one, authority.name(), number, provider, locale));
    }

    private LetterText text(
            UncertainAccess one, String authority, String number, String provider, Locale locale) {
        LetterWording words = new LetterWording(BUNDLE, UncertainAccessLetters.class, locale);
        return new LetterText(
                authority,
                words.text("title"),
                number,
                one.subjectName(),
                List.of(
                        new LetterText.Fact(words.text("label.sponsor"), one.subjectName()),
                        new LetterText.Fact(words.text("label.number"), one.filingNumber()),
                        new LetterText.Fact(words.text("label.website"), one.websiteName()),
                        new LetterText.Fact(words.text("label.provider"), provider)),
                List.of(
                        words.text(
                                "body",
                                one.filingNumber(),
                                one.websiteName(),
                                provider,
                                words.date(Shanghai.date(one.endedBefore()))),
                        words.text("finding", one.reason()),
                        words.text("next", provider)),
                List.of(words.text("basis")),
                List.of(),
                remedies.text(one.authority(), locale),
                Shanghai.date(clock.instant()),
                authority,
                locale);
    }
}
