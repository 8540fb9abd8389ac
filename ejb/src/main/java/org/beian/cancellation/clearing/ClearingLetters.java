package org.beian.cancellation.clearing;

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

/** Letters to the sponsor of an empty filing: 空壳备案清理告知书 and 空壳备案注销决定书 (B14, B5). */
@ApplicationScoped
class ClearingLetters {

    private static final String BUNDLE = "org.beian.cancellation.clearing.Letters";

    @Inject Letters letters;
    @Inject RemedyPeriods remedies;
    @Inject Units units;
    @Inject Clock clock;

    /** Issues the notice of a clearing that is open, or the decision on one that was cleared. */
    Letter issue(Clearing clearing) {
        boolean open = clearing.state() == ClearingState.OPEN;
        Unit authority = units.unitOf(clearing.authority()).orElseThrow();
        return letters.issue(
                open ? "CLEARING_NOTICE" : "CLEARING_DECISION",
                authority,
                clearing,
                (number, locale) ->
                        text(
                                clearing,
                                authority.name(),
                                number,
                                open ? "notice" : "decision",
                                locale));
    }

    private LetterText text(
            Clearing clearing, String authority, String number, String kind, Locale locale) {
        LetterWording words = new LetterWording(BUNDLE, ClearingLetters.class, locale);
        String which = kind + ".%s." + clearing.kind();
        List<LetterText.Fact> facts = new ArrayList<>();
        facts.add(new LetterText.Fact(words.text("label.sponsor"), clearing.subjectName()));
        facts.add(new LetterText.Fact(words.text("label.number"), clearing.filingNumber()));
        if (clearing.websiteName() != null) {
            facts.add(new LetterText.Fact(words.text("label.website"), clearing.websiteName()));
        }
        return new LetterText(
                authority,
                words.text(kind + ".title"),
                number,
                clearing.subjectName(),
                facts,
                List.of(
                        words.text(
                                which.formatted("body"),
                                clearing.filingNumber(),
                                clearing.websiteName(),
                                words.date(Shanghai.date(clearing.openedAt()))),
                        words.text(which.formatted("next"), words.date(clearing.due()))),
                List.of(words.text("basis")),
                List.of(),
                clearing.state() == ClearingState.OPEN
                        ? ""
                        : remedies.text(clearing.authority(), locale),
                Shanghai.date(clock.instant()),
                authority,
                locale);
    }
}
