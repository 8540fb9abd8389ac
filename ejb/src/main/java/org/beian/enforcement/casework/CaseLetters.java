package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.Violation;
import org.beian.enforcement.Violations;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.enforcement.proceeding.Measures;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.LetterWording;
import org.beian.letter.Letters;
import org.beian.letter.RemedyPeriods;
import org.beian.party.Unit;
import org.beian.party.Units;

/** Letters to the party to a case: 行政处罚意见告知书, 听证通知书, 行政处罚决定书 and others (B5). */
@ApplicationScoped
@Clause("B5")
public class CaseLetters {

    private static final String BUNDLE = "org.beian.enforcement.casework.Letters";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Occasion of a letter. */
    public enum Occasion {
        /** The party is told of the intended decision. */
        INTENDED,
        /** The hearing is announced. */
        HEARING,
        /** The case was decided. */
        DECISION,
        /** There is to be no penalty. */
        NO_PENALTY,
        /** No violation was established, after the party was told of one. */
        NOT_ESTABLISHED,
        /** Another authority has it, after the party was told. */
        HANDED_OVER,
        /** The decision was revoked. */
        REVOKED;

        /** Kind of the letter. */
        String kind() {
            return "CASE_" + name();
        }

        private boolean isRemediable() {
            return this == DECISION || this == NO_PENALTY;
        }
    }

    @Inject Letters letters;
    @Inject RemedyPeriods remedies;
    @Inject CaseLimits limits;
    @Inject Violations violations;
    @Inject Units units;
    @Inject Clock clock;

    /** Issues a letter about what the case says now. */
    public Letter issue(EnforcementCase one, Occasion occasion) {
        Unit bureau = units.unitOf(one.authority()).orElseThrow();
        return letters.issue(
                occasion.kind(),
                bureau,
                one,
                number -> {
                    Map<Locale, LetterText> texts = new LinkedHashMap<>();
                    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                        texts.put(locale, text(one, occasion, bureau.name(), number, locale));
                    }
                    return texts;
                });
    }

    private LetterText text(
            EnforcementCase one, Occasion occasion, String bureau, String number, Locale locale) {
        LetterWording words = new LetterWording(BUNDLE, CaseLetters.class, locale);
        Optional<Violation> violation =
                violations.find(one.accusation().violation(), Shanghai.date(one.openedAt()));
        return new LetterText(
                bureau,
                words.text("title." + occasion),
                number,
                one.party().name(),
                facts(one, violation, words),
                paragraphs(one, occasion, violation, words),
                basis(occasion, violation, words),
                List.of(),
                occasion.isRemediable() ? remedies.text(one.authority(), locale) : "",
                Shanghai.date(clock.instant()),
                bureau,
                locale);
    }

    private static List<LetterText.Fact> facts(
            EnforcementCase one, Optional<Violation> violation, LetterWording words) {
        List<LetterText.Fact> facts = new ArrayList<>();
        facts.add(new LetterText.Fact(words.text("label.case"), one.number()));
        facts.add(new LetterText.Fact(words.text("label.party"), one.party().name()));
        if (!one.party().address().isBlank()) {
            facts.add(new LetterText.Fact(words.text("label.address"), one.party().address()));
        }
        facts.add(new LetterText.Fact(words.text("label.site"), one.site().site()));
        if (one.site().filingNumber() != null) {
            facts.add(new LetterText.Fact(words.text("label.number"), one.site().filingNumber()));
        }
        facts.add(
                new LetterText.Fact(
                        words.text("label.violation"),
                        violation
                                .map(row -> row.name(words.locale()))
                                .orElse(one.accusation().violation())));
        facts.add(
                new LetterText.Fact(
                        words.text("label.occurredOn"), words.date(one.accusation().occurredOn())));
        return facts;
    }

    private List<String> paragraphs(
            EnforcementCase one,
            Occasion occasion,
            Optional<Violation> violation,
            LetterWording words) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(words.text("body." + occasion, one.number()));
        switch (occasion) {
            case INTENDED -> intended(one, violation, words, paragraphs);
            case HEARING ->
                    paragraphs.add(
                            words.text(
                                    "hearing.when",
                                    words.date(one.hearing().time().toLocalDate()),
                                    TIME.format(one.hearing().time()),
                                    one.hearing().place()));
            case DECISION -> decided(one, violation, words, paragraphs);
            case HANDED_OVER -> paragraphs.add(words.text("handedTo", one.outcome().authority()));
            default -> {
                // the reason says all
            }
        }
        if (one.outcome().words() != null) {
            paragraphs.add(words.text("label.reason", one.outcome().words()));
        }
        if (occasion == Occasion.HEARING || occasion == Occasion.DECISION) {
            paragraphs.add(words.text("next." + occasion));
        }
        return paragraphs;
    }

    private void intended(
            EnforcementCase one,
            Optional<Violation> violation,
            LetterWording words,
            List<String> paragraphs) {
        paragraphs.add(words.text("label.facts", one.intended().facts()));
        paragraphs.add(words.text("label.reasons", one.intended().reasons()));
        paragraphs.add(words.text("broken", basis(violation, words)));
        paragraphs.add(words.text("measures.intended", measures(one.intended().measures(), words)));
        paragraphs.add(
                words.text(
                        "statement",
                        limits.statementDays(
                                one.authority(), Shanghai.date(one.intended().toldAt()))));
        if (one.intended().hearingRight()) {
            paragraphs.add(
                    words.text(
                            "hearing.right",
                            limits.hearingDays(
                                    one.authority(), Shanghai.date(one.intended().toldAt()))));
        }
    }

    private void decided(
            EnforcementCase one,
            Optional<Violation> violation,
            LetterWording words,
            List<String> paragraphs) {
        paragraphs.add(words.text("label.facts", one.decision().facts()));
        paragraphs.add(words.text("label.reasons", one.decision().reasons()));
        paragraphs.add(words.text("broken", basis(violation, words)));
        Measures measures = one.decision().measures();
        paragraphs.add(words.text("measures.decided", measures(measures, words)));
        if (measures.has(MeasureKind.FINE)) {
            paragraphs.add(
                    words.text(
                            "payment",
                            limits.paymentDays(one.authority(), Shanghai.date(clock.instant())),
                            limits.surcharge(one.authority(), Shanghai.date(clock.instant()))));
        }
    }

    private static String basis(Optional<Violation> violation, LetterWording words) {
        return violation.map(row -> row.basis(words.locale())).orElse("");
    }

    private static List<String> basis(
            Occasion occasion, Optional<Violation> violation, LetterWording words) {
        List<String> basis = new ArrayList<>();
        if (occasion == Occasion.INTENDED || occasion == Occasion.DECISION) {
            violation.ifPresent(row -> basis.add(row.basis(words.locale())));
        }
        basis.add(words.text("basis." + occasion));
        basis.add(words.text("basis"));
        return basis;
    }

    /** The measures in words, one on each line. */
    static String measures(Measures measures, LetterWording words) {
        List<String> lines = new ArrayList<>();
        for (MeasureKind kind : measures.kinds()) {
            lines.add(
                    words.text(
                            "measure." + kind,
                            kind == MeasureKind.FINE ? measures.fine() : "",
                            kind == MeasureKind.RECTIFICATION
                                    ? words.date(measures.rectifyUntil())
                                    : ""));
        }
        return String.join("\n", lines);
    }
}
