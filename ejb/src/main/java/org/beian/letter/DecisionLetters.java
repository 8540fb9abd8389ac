package org.beian.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.beian.letter.LetterText.Fact;

/**
 * Letters on a decided application: 予以备案通知书 and 不予备案通知书, or of the change it asked for (12.4 to
 * 12.7 when a provider filed on behalf of the sponsor, 13.3 to 13.5 when the sponsor filed itself).
 */
@ApplicationScoped
public class DecisionLetters {

    /**
     * The letter of approval, with the filing number.
     *
     * @throws IllegalArgumentException when there is no filing number
     */
    public LetterText approval(DecisionFacts decision, Locale locale) {
        LetterText.requireText(
                decision.filingNumber() == null ? "" : decision.filingNumber(), "filingNumber");
        return letter(Kind.APPROVAL, decision, locale);
    }

    /**
     * The letter of refusal, with its reasons and the remedies.
     *
     * @throws IllegalArgumentException when no reason is given (12.4: refusal is with reasons)
     */
    public LetterText refusal(DecisionFacts decision, Locale locale) {
        if (decision.reasons().isEmpty()) {
            throw new IllegalArgumentException("a refusal needs its reasons");
        }
        return letter(Kind.REFUSAL, decision, locale);
    }

    private enum Kind {
        APPROVAL("approval"),
        REFUSAL("refusal");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    private static LetterText letter(Kind kind, DecisionFacts decision, Locale locale) {
        LetterWording words = new LetterWording(locale);
        return new LetterText(
                decision.bureauName(),
                words.text(kind.key + ".title", words.text("act.title." + decision.act())),
                decision.letterNumber(),
                decision.subjectName(),
                facts(kind, decision, words),
                paragraphs(kind, decision, words),
                legalBasis(decision, words),
                decision.reasons(),
                words.text(
                        "remedy.decision",
                        decision.reconsiderationDays(),
                        decision.lawsuitMonths(),
                        words.text("remedy.authority")),
                decision.date(),
                decision.bureauName(),
                locale);
    }

    private static List<Fact> facts(Kind kind, DecisionFacts decision, LetterWording words) {
        List<Fact> facts = new ArrayList<>();
        if (decision.onBehalf()) {
            facts.add(new Fact(words.text("label.provider"), decision.providerName()));
        }
        facts.add(
                new Fact(
                        words.text("label.application"),
                        words.text(
                                "format.application", decision.applicationId(), decision.round())));
        if (kind == Kind.APPROVAL) {
            facts.add(new Fact(words.text("label.filingNumber"), decision.filingNumber()));
        }
        if (!decision.websites().isEmpty()) {
            facts.add(
                    new Fact(words.text("label.websites"), String.join("\n", decision.websites())));
        }
        return facts;
    }

    private static List<String> paragraphs(Kind kind, DecisionFacts decision, LetterWording words) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                words.text(
                        key(kind, "body", decision),
                        decision.subjectName(),
                        decision.providerName(),
                        decision.filingNumber(),
                        words.text("act." + decision.act())));
        if (!decision.opinion().isBlank()) {
            paragraphs.add(words.text("label.opinion", decision.opinion()));
        }
        paragraphs.add(words.text(key(kind, "next", decision), decision.providerName()));
        return paragraphs;
    }

    private static List<String> legalBasis(DecisionFacts decision, LetterWording words) {
        return List.of(
                words.text("basis.measures"),
                words.text(
                        switch (decision.business()) {
                            case NON_COMMERCIAL -> "basis.filingMeasures";
                            case COMMERCIAL -> "basis.commercial";
                            case CROSS_REGION -> "basis.crossRegion";
                        }),
                words.text(decision.onBehalf() ? "basis.onBehalf" : "basis.selfFiled"));
    }

    private static String key(Kind kind, String part, DecisionFacts decision) {
        return kind.key + "." + part + (decision.onBehalf() ? ".onBehalf" : ".selfFiled");
    }
}
