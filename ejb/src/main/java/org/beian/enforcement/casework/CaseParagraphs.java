package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beian.account.Account;
import org.beian.account.AccountRepository;
import org.beian.enforcement.CaseMaterial;
import org.beian.enforcement.CaseMaterialRepository;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.Violation;
import org.beian.enforcement.casework.CaseLetters.Occasion;
import org.beian.enforcement.proceeding.HearingRecord;
import org.beian.enforcement.proceeding.IntendedDecision;
import org.beian.enforcement.proceeding.MaterialKind;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.enforcement.proceeding.Measures;
import org.beian.enforcement.proceeding.PartyStatement;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.LetterWording;
import org.beian.letter.Letters;

/**
 * Paragraphs of the letters to the party to a case: facts with their evidence, what the party was
 * told and said, basis, measures, and how and until when they are carried out.
 */
@ApplicationScoped
@Clause("B5")
class CaseParagraphs {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Inject CaseLimits limits;
    @Inject FineCollections fines;
    @Inject CaseMaterialRepository materials;
    @Inject AccountRepository accounts;
    @Inject Letters letters;
    @Inject Clock clock;

    List<String> of(
            EnforcementCase one,
            Occasion occasion,
            Optional<Violation> violation,
            LetterWording words) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(words.text("body." + occasion, one.number()));
        switch (occasion) {
            case INTENDED -> intended(one, violation, words, paragraphs);
            case HEARING -> hearing(one, words, paragraphs);
            case DECISION -> decided(one, violation, words, paragraphs);
            case HANDED_OVER -> paragraphs.add(words.text("handedTo", one.outcome().authority()));
            case URGED -> urged(one, words, paragraphs);
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

    /** Those of a letter on a decision that fell away: by whose decision, and what it was. */
    List<String> of(EnforcementCase one, Occasion occasion, SetAside why, LetterWording words) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(words.text("body." + occasion, one.number(), why.letterNumber()));
        paragraphs.add(
                words.text("setAside." + why.kind(), why.by(), words.date(why.on()), why.words()));
        if (one.execution().paid() > 0) {
            paragraphs.add(words.text("refund", one.execution().paid()));
        }
        return paragraphs;
    }

    private void intended(
            EnforcementCase one,
            Optional<Violation> violation,
            LetterWording words,
            List<String> paragraphs) {
        IntendedDecision told = one.intended();
        LocalDate day = Shanghai.date(told.toldAt());
        facts(one, told.facts(), words, paragraphs);
        paragraphs.add(words.text("label.reasons", told.reasons()));
        paragraphs.add(
                words.text(
                        "measures.intended",
                        basis(violation, words),
                        measures(told.measures(), words)));
        paragraphs.add(words.text("statement", limits.statementDays(one.authority(), day)));
        if (told.hearingRight()) {
            paragraphs.add(words.text("hearing.right", limits.hearingDays(one.authority(), day)));
        }
    }

    private void hearing(EnforcementCase one, LetterWording words, List<String> paragraphs) {
        HearingRecord announced = one.hearing();
        paragraphs.add(
                words.text(
                        "hearing.when",
                        words.date(announced.time().toLocalDate()),
                        TIME.format(announced.time()),
                        announced.place(),
                        accounts.byUsername(announced.chair())
                                .map(Account::displayName)
                                .orElse(announced.chair())));
        LocalDate day = Shanghai.date(announced.announcedAt());
        paragraphs.add(words.text("hearing.moves", limits.hearingNoticeDays(one.authority(), day)));
    }

    private void decided(
            EnforcementCase one,
            Optional<Violation> violation,
            LetterWording words,
            List<String> paragraphs) {
        facts(one, one.decision().facts(), words, paragraphs);
        procedure(one, words, paragraphs);
        paragraphs.add(words.text("label.reasons", one.decision().reasons()));
        Measures measures = one.decision().measures();
        paragraphs.add(
                words.text("measures.decided", basis(violation, words), measures(measures, words)));
        LocalDate today = Shanghai.date(clock.instant());
        if (measures.has(MeasureKind.FINE)) {
            paragraphs.add(
                    words.text(
                            "payment",
                            limits.paymentDays(one.authority(), today),
                            percent(limits.surcharge(one.authority(), today))));
        }
        if (measures.has(MeasureKind.CLOSURE)) {
            paragraphs.add(words.text("closure"));
        }
    }

    /** The decision, what is due today with the surcharge, and until when it is to be paid. */
    private void urged(EnforcementCase one, LetterWording words, List<String> paragraphs) {
        LocalDate today = Shanghai.date(clock.instant());
        long fine = one.decision().measures().fine();
        long payable = limits.payable(one, today);
        paragraphs.add(
                words.text(
                        "urged.decision",
                        words.date(one.decision().servedOn()),
                        letters.find(one.decision().letterId()).map(Letter::number).orElse(""),
                        words.date(one.execution().payBy())));
        paragraphs.add(words.text("urged.amount", fine, payable - fine, payable));
        paragraphs.add(words.text("urged.until", fines.urgingDays(one.authority(), today)));
        paragraphs.add(words.text("urged.rights"));
    }

    private static String percent(int perMille) {
        return BigDecimal.valueOf(perMille, 1).stripTrailingZeros().toPlainString();
    }

    /** The facts, and the evidence for them that the file has. */
    private void facts(
            EnforcementCase one, String found, LetterWording words, List<String> paragraphs) {
        paragraphs.add(words.text("label.facts", found));
        List<CaseMaterial> evidence = materials.of(one.id(), MaterialKind.EVIDENCE);
        if (!evidence.isEmpty()) {
            List<String> lines = new ArrayList<>();
            for (CaseMaterial each : evidence) {
                lines.add(words.text("evidence.one", lines.size() + 1, each.name()));
            }
            paragraphs.add(words.text("evidence", String.join("\n", lines)));
        }
    }

    /** What the party was told, what it said, and whether it was heard. */
    private void procedure(EnforcementCase one, LetterWording words, List<String> paragraphs) {
        IntendedDecision told = one.intended();
        PartyStatement said = one.statement();
        String notice = letters.find(told.letterId()).map(Letter::number).orElse("");
        if (told.servedOn() != null) {
            paragraphs.add(words.text("told", words.date(told.servedOn()), notice));
        }
        if (said.statedOn() != null) {
            paragraphs.add(words.text("stated", words.date(said.statedOn())));
        } else if (said.isWaived()) {
            paragraphs.add(words.text("waived", words.date(said.waivedOn())));
        } else {
            paragraphs.add(words.text("silent"));
        }
        if (said.statedOn() != null && said.considered() != null) {
            paragraphs.add(words.text("considered", said.considered()));
        }
        if (one.hearing().heldAt() != null) {
            paragraphs.add(words.text("heard", words.date(one.hearing().time().toLocalDate())));
        }
    }

    private static String basis(Optional<Violation> violation, LetterWording words) {
        return violation.map(row -> row.basis(words.locale())).orElse("");
    }

    /** The measures in words, one on each line. */
    private static String measures(Measures measures, LetterWording words) {
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
