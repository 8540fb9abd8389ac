package org.beian.annualaudit.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.beian.annualaudit.DepartmentOpinion;
import org.beian.letter.LetterWording;
import org.beian.party.Unit;
import org.beian.party.Units;

/** Texts of an opinion in letters and cases: who gave which paper, and what it says. */
@ApplicationScoped
class OpinionTexts {

    private static final String BUNDLE = "org.beian.annualaudit.opinion.Words";

    /** Most characters of the facts and the reason of a cancellation. */
    private static final int LONGEST_FACTS = 1000;

    @Inject Units units;

    /** Department, paper, kind and words, in Chinese. */
    String reason(DepartmentOpinion opinion) {
        LetterWording words = words();
        return words.text(
                "reason",
                department(opinion),
                opinion.paper().number(),
                words.date(opinion.paper().issuedOn()),
                words.text("kind." + opinion.kind()),
                opinion.paper().words());
    }

    /** The same, cut to what a cancellation takes. */
    String facts(DepartmentOpinion opinion) {
        return cut(reason(opinion));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_FACTS) {
            return text;
        }
        int end = LONGEST_FACTS - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    /** Why the filing is to be cancelled, without the department's words. */
    String ground(DepartmentOpinion opinion) {
        return words().text("ground", department(opinion), opinion.paper().number());
    }

    private String department(DepartmentOpinion opinion) {
        return units.find(opinion.departmentId()).map(Unit::name).orElse("");
    }

    private static LetterWording words() {
        return new LetterWording(BUNDLE, OpinionTexts.class, Locale.SIMPLIFIED_CHINESE);
    }
}
