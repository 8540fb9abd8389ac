package org.beian.annualaudit.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditResult;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.LetterWording;
import org.beian.letter.Letters;
import org.beian.letter.RemedyPeriods;
import org.beian.party.Unit;
import org.beian.party.Units;

/** Letters to the sponsor with the result of the audit of one website: 年度审核结果通知书 (B5). */
@ApplicationScoped
@Clause("B5")
class AuditLetters {

    private static final String BUNDLE = "org.beian.annualaudit.answer.Letters";

    @Inject Letters letters;
    @Inject RemedyPeriods remedies;
    @Inject Units units;
    @Inject Clock clock;

    /**
     * @param item one that passed, was corrected or failed
     * @param vetoed whether it failed by the opinion of a department, of which more follows
     */
    Letter issue(AuditItem item, boolean vetoed) {
        Unit bureau = units.unitOf(item.authority()).orElseThrow();
        return letters.issue(
                item.result() == AuditResult.FAILED ? "AUDIT_FAILED" : AuditItem.RECEIPT,
                bureau,
                item,
                (number, locale) -> text(item, vetoed, bureau.name(), number, locale));
    }

    private LetterText text(
            AuditItem item, boolean vetoed, String bureau, String number, Locale locale) {
        LetterWording words = new LetterWording(BUNDLE, AuditLetters.class, locale);
        AuditResult result = item.result();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                words.text(
                        "body." + result,
                        String.valueOf(item.year()),
                        item.filingNumber(),
                        item.websiteName()));
        // of what was corrected, an opinion was about the explanation before
        if (item.answer().opinion() != null && result != AuditResult.CORRECTED) {
            paragraphs.add(words.text("label.opinion", item.answer().opinion()));
        }
        paragraphs.add(words.text(vetoed ? "next.VETOED" : "next." + result));
        return new LetterText(
                bureau,
                words.text("title." + result),
                number,
                item.subjectName(),
                List.of(
                        new LetterText.Fact(words.text("label.number"), item.filingNumber()),
                        new LetterText.Fact(words.text("label.name"), item.websiteName()),
                        new LetterText.Fact(words.text("label.year"), String.valueOf(item.year())),
                        new LetterText.Fact(
                                words.text("label.result"), words.text("result." + result))),
                paragraphs,
                List.of(words.text("basis")),
                List.of(),
                result == AuditResult.FAILED ? remedies.text(item.authority(), locale) : "",
                Shanghai.date(clock.instant()),
                bureau,
                locale);
    }
}
