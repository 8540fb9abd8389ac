package org.beian.enforcement.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessRepository;
import org.beian.enforcement.proceeding.CaseSite;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.LetterWording;
import org.beian.letter.Letters;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.Authority;

/** Letters between bureaus about the closure of a website: 要求配合关闭函, its reply (16.5, B5). */
@ApplicationScoped
class AssistanceLetters {

    private static final String BUNDLE = "org.beian.enforcement.closure.Letters";

    /** Occasion of a letter. */
    enum Occasion {
        SENT("ASSISTANCE"),
        REPLIED("ASSISTANCE_REPLY"),
        DECLINED("ASSISTANCE_DECLINED"),
        SENT_AGAIN("ASSISTANCE_AGAIN"),
        /** To the ministry. */
        REFERRED("ASSISTANCE_REFERRED"),
        /** Of the ministry, to the bureau asked. */
        INSTRUCTED("ASSISTANCE_INSTRUCTED"),
        /** Of the ministry, to the bureau that asks. */
        UPHELD("ASSISTANCE_UPHELD"),
        REVOKED("ASSISTANCE_REVOKED");

        private final String kind;

        Occasion(String kind) {
            this.kind = kind;
        }

        private Authority issuer(Assistance about) {
            return switch (this) {
                case SENT, SENT_AGAIN, REFERRED, REVOKED -> about.authority();
                case REPLIED, DECLINED -> about.asked();
                case INSTRUCTED, UPHELD -> Authority.MINISTRY;
            };
        }

        private Authority addressee(Assistance about) {
            return switch (this) {
                case SENT, SENT_AGAIN, INSTRUCTED, REVOKED -> about.asked();
                case REPLIED, DECLINED, UPHELD -> about.authority();
                case REFERRED -> Authority.MINISTRY;
            };
        }
    }

    @Inject Letters letters;
    @Inject StopAccessRepository notices;
    @Inject AssistanceRepository assistances;
    @Inject Units units;
    @Inject Clock clock;

    Letter issue(Assistance about, Occasion occasion) {
        Unit issuer = units.unitOf(occasion.issuer(about)).orElseThrow();
        Unit addressee = units.unitOf(occasion.addressee(about)).orElseThrow();
        return letters.issue(
                occasion.kind,
                issuer,
                about,
                (number, locale) -> {
                    LetterWording words =
                            new LetterWording(BUNDLE, AssistanceLetters.class, locale);
                    return new LetterText(
                            issuer.name(),
                            words.text(occasion + ".title"),
                            number,
                            addressee.name(),
                            facts(about, words),
                            paragraphs(about, occasion, words),
                            List.of(words.text("basis")),
                            List.of(),
                            "",
                            Shanghai.date(clock.instant()),
                            issuer.name(),
                            locale);
                });
    }

    private List<LetterText.Fact> facts(Assistance about, LetterWording words) {
        List<LetterText.Fact> facts = new ArrayList<>();
        facts.add(new LetterText.Fact(words.text("label.case"), about.caseNumber()));
        facts.add(new LetterText.Fact(words.text("label.decision"), about.citation()));
        facts.add(new LetterText.Fact(words.text("label.website"), about.site()));
        assistances
                .siteOf(about)
                .map(CaseSite::domain)
                .ifPresent(
                        domain ->
                                facts.add(new LetterText.Fact(words.text("label.domain"), domain)));
        if (about.filingNumber() != null) {
            facts.add(new LetterText.Fact(words.text("label.number"), about.filingNumber()));
        }
        facts.add(
                new LetterText.Fact(
                        words.text("label.providers"),
                        about.accesses().stream()
                                .map(access -> nameOf(access.providerId()))
                                .distinct()
                                .collect(Collectors.joining("\n"))));
        return facts;
    }

    private List<String> paragraphs(Assistance about, Occasion occasion, LetterWording words) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                words.text(
                        occasion + ".body",
                        about.citation(),
                        about.site(),
                        about.letterNumber(),
                        units.nameOf(about.authority()).orElse(""),
                        units.nameOf(about.asked()).orElse("")));
        switch (occasion) {
            case SENT -> paragraphs.add(words.text("SENT.next", words.date(about.due())));
            case REPLIED ->
                    notices.causedBy(about).stream()
                            .map(notice -> outcome(notice, words))
                            .forEach(paragraphs::add);
            case DECLINED -> paragraphs.add(words.text("DECLINED.reason", about.reason()));
            case SENT_AGAIN -> {
                paragraphs.add(words.text("DECLINED.reason", about.pleading()));
                paragraphs.add(words.text("SENT.next", words.date(about.due())));
            }
            case REFERRED -> {
                paragraphs.add(words.text("REFERRED.declined", about.reason()));
                paragraphs.add(words.text("DECLINED.reason", about.pleading()));
            }
            case INSTRUCTED -> {
                paragraphs.add(words.text("DECLINED.reason", about.ruling()));
                paragraphs.add(words.text("INSTRUCTED.next", words.date(about.due())));
            }
            case UPHELD -> paragraphs.add(words.text("DECLINED.reason", about.ruling()));
            default -> {
                // all is said
            }
        }
        return paragraphs;
    }

    private String outcome(StopAccessNotice notice, LetterWording words) {
        String result = notice.result() == null ? notice.state().name() : outcome(notice);
        return words.text(
                "outcome",
                nameOf(notice.providerId()),
                notice.letterNumber(),
                words.text(
                        "outcome." + result,
                        notice.execution().note(),
                        notice.execution().answerReason()));
    }

    /** Name of what was reported, or of the answer where it was not possible. */
    static String outcome(StopAccessNotice notice) {
        return notice.execution().answer() == null
                ? notice.result().name()
                : notice.execution().answer().name();
    }

    private String nameOf(Long unit) {
        return units.find(unit).map(Unit::name).orElseThrow();
    }
}
