package org.beian.cancellation.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.CancellationDecision;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.Hearing;
import org.beian.code.CodeRow;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.LetterWording;
import org.beian.letter.Letters;
import org.beian.letter.RemedyPeriods;
import org.beian.party.Unit;
import org.beian.party.Units;

/** Letters on a decided cancellation: 予以注销备案通知书 and 不予注销备案通知书 (15.4, B5). */
@ApplicationScoped
class CancellationLetters {

    private static final String BUNDLE = "org.beian.cancellation.procedure.Letters";

    @Inject Letters letters;
    @Inject RemedyPeriods remedies;
    @Inject Units units;
    @Inject Clock clock;

    /**
     * Issues the letter of a decision that was made, or that opens the hearing of the sponsor.
     *
     * @param reasons of a refusal; empty on an approval
     */
    Letter issue(Cancellation cancellation, List<CodeRow> reasons) {
        Unit authority = units.unitOf(cancellation.authority()).orElseThrow();
        return letters.issue(
                "CANCELLATION_" + kind(cancellation).toUpperCase(Locale.ROOT),
                authority,
                cancellation,
                (number, locale) -> text(cancellation, reasons, authority, number, locale));
    }

    /** Beginning of the keys of its words. */
    private static String kind(Cancellation cancellation) {
        boolean own = cancellation.hearing().isPresent();
        return switch (cancellation.state()) {
            case UNDER_REVIEW -> "hearing";
            case APPROVED -> own ? "untrue" : "approval";
            case REFUSED -> "refusal";
            case WITHDRAWN -> "drop";
        };
    }

    private LetterText text(
            Cancellation cancellation,
            List<CodeRow> reasons,
            Unit authority,
            String number,
            Locale locale) {
        LetterWording words = new LetterWording(BUNDLE, CancellationLetters.class, locale);
        String decision = kind(cancellation);
        return new LetterText(
                authority.name(),
                words.text(title(cancellation, decision)),
                number,
                cancellation.endsOwnService()
                        ? nameOf(cancellation.unitId())
                        : cancellation.subjectName(),
                facts(cancellation, words),
                paragraphs(cancellation, decision, words),
                List.of(words.text(basis(cancellation))),
                reasons.stream()
                        .map(row -> new LetterText.Reason(row.name(locale), row.detail()))
                        .toList(),
                decision.equals("hearing") || decision.equals("drop")
                        ? ""
                        : remedies.text(cancellation.authority(), locale),
                Shanghai.date(clock.instant()),
                authority.name(),
                locale);
    }

    /** A website stays filed where an access alone is cancelled. */
    private static String title(Cancellation cancellation, String decision) {
        return cancellation.kind() == CancellationKind.CANCEL_ACCESS
                ? decision + ".title.access"
                : decision + ".title";
    }

    private List<LetterText.Fact> facts(Cancellation cancellation, LetterWording words) {
        List<LetterText.Fact> facts = new ArrayList<>();
        facts.add(
                new LetterText.Fact(words.text("label.application"), cancellation.id().toString()));
        facts.add(new LetterText.Fact(words.text("label.sponsor"), cancellation.subjectName()));
        facts.add(new LetterText.Fact(words.text("label.number"), cancellation.filingNumber()));
        if (cancellation.websiteName() != null) {
            facts.add(new LetterText.Fact(words.text("label.website"), cancellation.websiteName()));
        }
        if (cancellation.providerId() != null) {
            facts.add(
                    new LetterText.Fact(
                            words.text("label.access"), nameOf(cancellation.providerId())));
        }
        if (cancellation.serviceEndedOn() != null) {
            facts.add(
                    new LetterText.Fact(
                            words.text("label.serviceEnded"),
                            words.date(cancellation.serviceEndedOn())));
        }
        if (cancellation.byProvider()) {
            facts.add(
                    new LetterText.Fact(
                            words.text("label.applicant"), nameOf(cancellation.unitId())));
        }
        return facts;
    }

    private static String basis(Cancellation cancellation) {
        return cancellation
                .hearing()
                .map(it -> it.isByOpinion() ? "basis.opinion" : "basis.untrue")
                .orElse("basis");
    }

    private List<String> paragraphs(
            Cancellation cancellation, String decision, LetterWording words) {
        List<String> paragraphs = new ArrayList<>();
        boolean byOpinion = cancellation.hearing().filter(Hearing::isByOpinion).isPresent();
        String ground = byOpinion && !decision.equals("drop") ? ".opinion" : "";
        paragraphs.add(
                words.text(
                        decision + ".body." + cancellation.kind() + ground,
                        cancellation.filingNumber(),
                        cancellation.websiteName(),
                        cancellation.providerId() == null
                                ? null
                                : nameOf(cancellation.providerId())));
        String opinion = cancellation.decision().map(CancellationDecision::opinion).orElse("");
        cancellation
                .hearing()
                .ifPresent(
                        it ->
                                paragraphs.add(
                                        words.text(
                                                byOpinion ? "label.facts.opinion" : "label.facts",
                                                it.facts())));
        if (!opinion.isBlank()) {
            paragraphs.add(words.text("label.opinion", opinion));
        }
        paragraphs.add(
                words.text(
                        decision + ".next." + cancellation.kind() + ground,
                        cancellation.hearing().map(it -> words.date(it.until())).orElse("")));
        return paragraphs;
    }

    private String nameOf(Long unit) {
        return units.find(unit).map(Unit::name).orElseThrow();
    }
}
