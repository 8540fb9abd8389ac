package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.Violation;
import org.beian.enforcement.Violations;
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
        /** The fine was not paid, and the party is told to pay before the court is applied to. */
        URGED,
        /** The decision was revoked. */
        REVOKED,
        /** The decision fell away, and the case is to be decided anew. */
        REMITTED,
        /** The decision that there is no penalty was revoked, and the case is taken up again. */
        REOPENED;

        /** Kind of the letter. */
        String kind() {
            return "CASE_" + name();
        }

        private boolean isRemediable() {
            return this == DECISION || this == NO_PENALTY || this == NOT_ESTABLISHED;
        }
    }

    @Inject Letters letters;
    @Inject RemedyPeriods remedies;
    @Inject CaseParagraphs paragraphs;
    @Inject CaseGrounds grounds;
    @Inject Violations violations;
    @Inject Units units;
    @Inject Clock clock;

    /** Issues a letter about what the case says now. */
    public Letter issue(EnforcementCase one, Occasion occasion) {
        return issue(one, occasion, null);
    }

    /**
     * The same about a decision that fell away.
     *
     * @param why the outcome of the remedy; null for any other occasion
     */
    public Letter issue(EnforcementCase one, Occasion occasion, SetAside why) {
        Unit bureau = units.unitOf(one.authority()).orElseThrow();
        return letters.issue(
                occasion.kind(),
                bureau,
                one,
                (number, locale) ->
                        text(new About(one, occasion, why), bureau.name(), number, locale));
    }

    private record About(EnforcementCase one, Occasion occasion, SetAside why) {}

    private LetterText text(About about, String bureau, String number, Locale locale) {
        EnforcementCase one = about.one;
        Occasion occasion = about.occasion;
        LetterWording words = new LetterWording(BUNDLE, CaseLetters.class, locale);
        Optional<Violation> violation = violationOf(one);
        return new LetterText(
                bureau,
                words.text("title." + occasion),
                number,
                one.party().name(),
                facts(one, occasion, words),
                about.why == null
                        ? paragraphs.of(one, occasion, violation, words)
                        : paragraphs.of(one, occasion, about.why, words),
                basis(about, violation, words),
                List.of(),
                occasion.isRemediable() ? remedies.text(one.authority(), locale) : "",
                Shanghai.date(clock.instant()),
                bureau,
                locale);
    }

    private Optional<Violation> violationOf(EnforcementCase one) {
        return violations.find(one.accusation().violation(), one.accusation().occurredOn());
    }

    /** What every letter about the case names. */
    List<LetterText.Fact> facts(EnforcementCase one, Occasion occasion, LetterWording words) {
        List<LetterText.Fact> facts = new ArrayList<>();
        facts.add(new LetterText.Fact(words.text("label.case"), one.number()));
        facts.add(new LetterText.Fact(words.text("label.party"), one.party().name()));
        if (one.party().isLocated()) {
            facts.add(new LetterText.Fact(words.text("label.address"), one.party().address()));
        } else if (grounds.isSearchedFor(one)) {
            facts.add(
                    new LetterText.Fact(
                            words.text("label.address"), words.text("address.unknown")));
        }
        facts.add(new LetterText.Fact(words.text("label.site"), one.site().site()));
        if (one.site().filingNumber() != null) {
            facts.add(new LetterText.Fact(words.text("label.number"), one.site().filingNumber()));
        }
        facts.add(
                new LetterText.Fact(
                        words.text(
                                occasion == Occasion.DECISION
                                        ? "label.violation.found"
                                        : "label.violation"),
                        violationOf(one)
                                .map(row -> row.name(words.locale()))
                                .orElse(one.accusation().violation())));
        facts.add(
                new LetterText.Fact(
                        words.text("label.occurredOn"), words.date(one.accusation().occurredOn())));
        return facts;
    }

    private static List<String> basis(
            About about, Optional<Violation> violation, LetterWording words) {
        Occasion occasion = about.occasion;
        List<String> basis = new ArrayList<>();
        if (occasion == Occasion.INTENDED || occasion == Occasion.DECISION) {
            violation.ifPresent(row -> basis.add(row.basis(words.locale())));
        }
        basis.add(words.text("basis." + occasion));
        if (about.why != null) {
            basis.add(words.text("basis." + about.why.kind()));
        }
        basis.add(words.text("basis"));
        return basis;
    }
}
