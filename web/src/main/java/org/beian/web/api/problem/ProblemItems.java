package org.beian.web.api.problem;

import java.util.List;
import java.util.Locale;
import org.beian.filing.lookup.LookupUnreadable;
import org.beian.intake.json.ShapeRefused;
import org.beian.law.RequestRejected;
import org.beian.rule.FaultsFound;
import org.beian.rule.FindingText;
import org.beian.rule.RuleTexts;
import org.beian.value.InvalidValue;
import org.beian.web.RejectionTexts;

/** Factory of the items of a problem, and of an answer about several cases: what is wrong. */
public final class ProblemItems {

    private ProblemItems() {}

    public static List<Problem.Item> of(RequestRejected declined, Locale locale) {
        if (declined instanceof ShapeRefused shape) {
            return shape.errors().stream()
                    .map(
                            error ->
                                    new Problem.Item(
                                            error.pointer(),
                                            error.code(),
                                            RejectionTexts.text(
                                                    ShapeRefused.class,
                                                    error.code() + ".message",
                                                    error.arguments(),
                                                    locale),
                                            RejectionTexts.text(
                                                    ShapeRefused.class,
                                                    error.code() + ".suggestion",
                                                    error.arguments(),
                                                    locale),
                                            null))
                    .toList();
        }
        if (declined instanceof LookupUnreadable question) {
            return List.of(unreadable(question, locale));
        }
        if (declined instanceof FaultsFound faults) {
            return faults.findings().stream()
                    .map(
                            finding -> {
                                FindingText text = RuleTexts.describeToProgram(finding, locale);
                                return new Problem.Item(
                                        finding.pointer(),
                                        finding.code(),
                                        text.message(),
                                        text.suggestion(),
                                        finding.clause());
                            })
                    .toList();
        }
        return List.of(
                new Problem.Item(
                        "",
                        declined.code(),
                        RejectionTexts.message(declined, locale),
                        RejectionTexts.hint(declined, locale),
                        declined.clause()));
    }

    private static Problem.Item unreadable(LookupUnreadable question, Locale locale) {
        InvalidValue why = question.why();
        return new Problem.Item(
                question.asked().name().toLowerCase(Locale.ROOT),
                why.code(),
                RejectionTexts.text(
                        InvalidValue.class, why.code() + ".message", why.args(), locale),
                RejectionTexts.text(
                        InvalidValue.class, why.code() + ".suggestion", why.args(), locale),
                question.clause());
    }
}
