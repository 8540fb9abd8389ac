package org.beian.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.LetterWording;
import org.beian.letter.Letters;
import org.beian.letter.RemedyPeriods;
import org.beian.party.Unit;
import org.beian.party.Units;

/**
 * Letters on the release of a domain: 域名释放听取意见通知书 to the former holder, 域名释放决定书 to both sides (B11,
 * B5).
 */
@ApplicationScoped
class ReleaseLetters {

    private static final String BUNDLE = "org.beian.release.Letters";

    @Inject Letters letters;
    @Inject RemedyPeriods remedies;
    @Inject Units units;
    @Inject Clock clock;

    /** Tells the former holder until when it may answer. */
    Letter hearing(DomainRelease release) {
        return issue(release, "RELEASE_HEARING", "hearing", release.subjectName());
    }

    /** The letters of a decision: to the former holder, and to the new one. */
    List<Letter> decision(DomainRelease release) {
        String kind = release.state().name();
        return List.of(
                issue(release, "RELEASE_DECISION", kind + ".former", release.subjectName()),
                issue(
                        release,
                        DomainRelease.LETTER_TO_APPLICANT,
                        kind + ".applicant",
                        release.holder()));
    }

    private Letter issue(DomainRelease release, String kind, String which, String addressee) {
        Unit authority = units.unitOf(release.authority()).orElseThrow();
        return letters.issue(
                kind,
                authority,
                release,
                (number, locale) ->
                        text(
                                release,
                                new Head(authority.name(), number, addressee),
                                which,
                                new LetterWording(BUNDLE, ReleaseLetters.class, locale)));
    }

    private record Head(String authority, String number, String addressee) {}

    private LetterText text(DomainRelease release, Head head, String which, LetterWording words) {
        boolean decided = release.opinion() != null;
        return new LetterText(
                head.authority,
                words.text(decided ? "title.decision" : "title.hearing"),
                head.number,
                head.addressee,
                List.of(
                        new LetterText.Fact(words.text("label.domain"), release.domain()),
                        new LetterText.Fact(words.text("label.number"), release.filingNumber())),
                List.of(
                        words.text(
                                which + ".body",
                                release.domain(),
                                release.filingNumber(),
                                decided ? release.opinion() : words.date(release.hearingUntil())),
                        words.text(which + ".next")),
                List.of(words.text("basis")),
                List.of(),
                decided ? remedies.text(release.authority(), words.locale()) : "",
                Shanghai.date(clock.instant()),
                head.authority,
                words.locale());
    }
}
