package org.beian.supervision.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.LetterWording;
import org.beian.letter.Letters;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.supervision.VerificationTask;

/** Letters to the provider on a verification task: 备案信息核实通知书 and its reminder (7.3, B5). */
@ApplicationScoped
class VerificationTaskLetters {

    private static final String BUNDLE = "org.beian.supervision.verification.Letters";

    /** Occasion of a letter. */
    enum Occasion {
        SENT("VERIFICATION_TASK_SENT"),
        /** The provider's last day is over, and it is given another one. */
        REMINDED("VERIFICATION_TASK_REMINDED");

        private final String code;

        Occasion(String code) {
            this.code = code;
        }

        /** Kind of the letter, and type of the event about it. */
        String code() {
            return code;
        }
    }

    @Inject Letters letters;
    @Inject Units units;
    @Inject Clock clock;

    Letter issue(VerificationTask task, Occasion occasion) {
        Unit authority = units.unitOf(task.authority()).orElseThrow();
        String provider = units.find(task.providerId()).map(Unit::name).orElse("");
        return letters.issue(
                occasion.code(),
                authority,
                task,
                (number, locale) ->
                        text(task, occasion, authority.name(), provider, number, locale));
    }

    private LetterText text(
            VerificationTask task,
            Occasion occasion,
            String authority,
            String provider,
            String number,
            Locale locale) {
        LetterWording words = new LetterWording(BUNDLE, VerificationTaskLetters.class, locale);
        return new LetterText(
                authority,
                words.text("title." + occasion),
                number,
                provider,
                List.of(
                        new LetterText.Fact(words.text("label.number"), task.filingNumber()),
                        new LetterText.Fact(words.text("label.name"), task.name()),
                        new LetterText.Fact(words.text("label.subject"), task.subjectName())),
                List.of(
                        words.text("body." + occasion, task.filingNumber(), task.name()),
                        words.text("label.question", task.question()),
                        words.text("next", words.date(task.due()))),
                List.of(words.text("basis")),
                List.of(),
                "",
                Shanghai.date(clock.instant()),
                authority,
                locale);
    }
}
