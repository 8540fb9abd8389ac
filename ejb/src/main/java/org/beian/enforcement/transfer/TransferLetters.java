package org.beian.enforcement.transfer;

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
    @Inject Clock clock;

    Letter issue(Transfer transfer) {
        Unit bureau = units.unitOf(transfer.from()).orElseThrow();
        return letters.issue(
                KIND,
                bureau,
                transfer,
                (number, locale) -> text(transfer, bureau.name(), number, locale));
    }

    private LetterText text(Transfer transfer, String bureau, String number, Locale locale) {
        LetterWording words = new LetterWording(BUNDLE, TransferLetters.class, locale);
        String to = units.nameOf(transfer.to()).orElse("");
        List<LetterText.Fact> facts = new ArrayList<>();
        if (transfer.caseNumber() != null) {
            facts.add(new LetterText.Fact(words.text("label.case"), transfer.caseNumber()));
        }
        facts.add(new LetterText.Fact(words.text("label.site"), transfer.site()));
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
                facts,
                paragraphs,
                List.of(words.text("basis")),
                List.of(),
                "",
                Shanghai.date(clock.instant()),
                bureau,
                locale);
    }
}
