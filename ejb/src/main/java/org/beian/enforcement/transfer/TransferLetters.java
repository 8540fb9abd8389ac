package org.beian.enforcement.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.beian.enforcement.Violations;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.LetterWording;
import org.beian.letter.Letters;
import org.beian.party.Unit;
import org.beian.party.Units;

/** Letter to another bureau with a file: 案件（线索）转送函, which lists each material (16.2, B5). */
@ApplicationScoped
class TransferLetters {

    /** Kind of the letter. */
    static final String KIND = "CASE_TRANSFER";

    private static final String BUNDLE = "org.beian.enforcement.transfer.Letters";

    @Inject Letters letters;
    @Inject Units units;
    @Inject Violations violations;
    @Inject Clock clock;

    Letter issue(Transfer transfer, MovingFile moving) {
        Unit bureau = units.unitOf(transfer.from()).orElseThrow();
        return letters.issue(
                KIND,
                bureau,
                transfer,
                (number, locale) -> text(transfer, moving, bureau.name(), number, locale));
    }

    private LetterText text(
            Transfer transfer, MovingFile moving, String bureau, String number, Locale locale) {
        LetterWording words = new LetterWording(BUNDLE, TransferLetters.class, locale);
        String to = units.nameOf(transfer.to()).orElse("");
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                words.text(
                        transfer.sentCase() == null ? "body.clue" : "body.case", transfer.site()));
        paragraphs.add(words.text("label.reason", transfer.reason()));
        paragraphs.addAll(
                MaterialParagraphs.of(words, "label.materials", "material", transfer.materials()));
        paragraphs.add(words.text("next", words.date(transfer.due())));
        return new LetterText(
                bureau,
                words.text("title"),
                number,
                to,
                facts(transfer, moving, words),
                paragraphs,
                List.of(words.text("basis")),
                List.of(),
                "",
                Shanghai.date(clock.instant()),
                bureau,
                locale);
    }

    private List<LetterText.Fact> facts(Transfer transfer, MovingFile moving, LetterWording words) {
        List<LetterText.Fact> facts = new ArrayList<>();
        add(facts, words.text("label.case"), transfer.caseNumber());
        add(facts, words.text("label.site"), transfer.site());
        add(facts, words.text("label.number"), moving.site().filingNumber());
        add(facts, words.text("label.sponsor"), moving.site().subjectName());
        MovingFile.Suspicion suspicion = moving.suspicion();
        add(
                facts,
                words.text("label.violation"),
                violations.name(suspicion.violation(), suspicion.on(), words.locale()));
        return facts;
    }

    private static void add(List<LetterText.Fact> facts, String label, String value) {
        if (value != null) {
            facts.add(new LetterText.Fact(label, value));
        }
    }
}
