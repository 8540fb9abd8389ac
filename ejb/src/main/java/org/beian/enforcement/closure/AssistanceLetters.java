package org.beian.enforcement.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessRepository;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.LetterWording;
import org.beian.letter.Letters;
import org.beian.party.Unit;
import org.beian.party.Units;

/** Letters between bureaus about the closure of a website: 要求配合关闭函, its reply (16.5, B5). */
@ApplicationScoped
class AssistanceLetters {

    private static final String BUNDLE = "org.beian.enforcement.closure.Letters";

    /** Occasion of a letter. */
    enum Occasion {
        SENT("ASSISTANCE"),
        REPLIED("ASSISTANCE_REPLY"),
        DECLINED("ASSISTANCE_DECLINED"),
        REVOKED("ASSISTANCE_REVOKED");

        private final String kind;

        Occasion(String kind) {
            this.kind = kind;
        }

        /** Whether the bureau asked writes, to the one that asked. */
        private boolean isAnswer() {
            return this == REPLIED || this == DECLINED;
        }
    }

    @Inject Letters letters;
    @Inject StopAccessRepository notices;
    @Inject Units units;
    @Inject Clock clock;

    Letter issue(Assistance about, Occasion occasion) {
        Unit asking = units.unitOf(about.authority()).orElseThrow();
        Unit asked = units.unitOf(about.asked()).orElseThrow();
        Unit issuer = occasion.isAnswer() ? asked : asking;
        Unit addressee = occasion.isAnswer() ? asking : asked;
        return letters.issue(
                occasion.kind,
                issuer,
                about,
                number -> {
                    Map<Locale, LetterText> texts = new LinkedHashMap<>();
                    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                        LetterWording words =
                                new LetterWording(BUNDLE, AssistanceLetters.class, locale);
                        texts.put(
                                locale,
                                new LetterText(
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
                                        locale));
                    }
                    return texts;
                });
    }

    private List<LetterText.Fact> facts(Assistance about, LetterWording words) {
        List<LetterText.Fact> facts = new ArrayList<>();
        facts.add(new LetterText.Fact(words.text("label.case"), about.caseNumber()));
        facts.add(new LetterText.Fact(words.text("label.decision"), about.citation()));
        facts.add(new LetterText.Fact(words.text("label.website"), about.site()));
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
                        occasion + ".body", about.citation(), about.site(), about.letterNumber()));
        switch (occasion) {
            case SENT -> paragraphs.add(words.text("SENT.next", words.date(about.due())));
            case REPLIED ->
                    notices.causedBy(about).stream()
                            .map(notice -> outcome(notice, words))
                            .forEach(paragraphs::add);
            case DECLINED -> paragraphs.add(words.text("DECLINED.reason", about.reason()));
            default -> {
                // all is said
            }
        }
        return paragraphs;
    }

    private String outcome(StopAccessNotice notice, LetterWording words) {
        String result = notice.result() == null ? notice.state().name() : notice.result().name();
        return words.text(
                "outcome",
                nameOf(notice.providerId()),
                notice.letterNumber(),
                words.text("outcome." + result));
    }

    private String nameOf(Long unit) {
        return units.find(unit).map(Unit::name).orElseThrow();
    }
}
