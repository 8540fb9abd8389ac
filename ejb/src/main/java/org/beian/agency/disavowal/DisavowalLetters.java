package org.beian.agency.disavowal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.beian.agency.Disavowal;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.LetterWording;
import org.beian.letter.Letters;
import org.beian.letter.RemedyPeriods;
import org.beian.party.Unit;
import org.beian.party.Units;

/** Letters to sponsors on disavowals: 非本人办理声明处理结果通知书 (B12, B5). */
@ApplicationScoped
class DisavowalLetters {

    private static final String BUNDLE = "org.beian.agency.disavowal.Letters";

    @Inject Letters letters;
    @Inject RemedyPeriods remedies;
    @Inject Units units;
    @Inject Clock clock;

    /** Issues the letter on a disavowal that was cleared. */
    Letter issue(Disavowal disavowal) {
        Unit authority = units.unitOf(disavowal.authority()).orElseThrow();
        return letters.issue(
                "DISAVOWAL_" + disavowal.state(),
                authority,
                disavowal,
                (number, locale) -> text(disavowal, authority, number, locale));
    }

    private LetterText text(Disavowal disavowal, Unit authority, String number, Locale locale) {
        LetterWording words = new LetterWording(BUNDLE, DisavowalLetters.class, locale);
        String provider = nameOf(disavowal.providerId());
        String kind = disavowal.state() + (disavowal.isOfDecided() ? ".decided" : ".pending");
        return new LetterText(
                authority.name(),
                words.text("title"),
                number,
                nameOf(disavowal.sponsorId()),
                List.of(
                        new LetterText.Fact(
                                words.text("label.application"),
                                disavowal.applicationId().toString()),
                        new LetterText.Fact(words.text("label.subject"), disavowal.subjectName()),
                        new LetterText.Fact(words.text("label.provider"), provider)),
                List.of(
                        words.text(
                                "body",
                                words.date(Shanghai.date(disavowal.submittedAt())),
                                provider,
                                disavowal.applicationId().toString()),
                        words.text("found." + kind, provider),
                        words.text("label.opinion", disavowal.opinion()),
                        words.text("next." + kind)),
                List.of(words.text("basis")),
                List.of(),
                remedies.text(disavowal.authority(), locale),
                Shanghai.date(clock.instant()),
                authority.name(),
                locale);
    }

    private String nameOf(Long unit) {
        return units.find(unit).map(Unit::name).orElseThrow();
    }
}
