package org.beian.web.page.filing.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.beian.filing.record.search.RegisterQuestion;
import org.beian.filing.record.search.SearchKey;
import org.beian.filing.record.search.Territory;
import org.beian.filing.register.RegisterState;
import org.beian.filing.review.DecidedFilter;
import org.beian.value.Authority;
import org.beian.value.InvalidValue;
import org.beian.web.page.component.Choices;

/**
 * Reader of the filters of both lists from the parameters of a URL; what is unknown filters not.
 */
public final class FilingQuestions {

    /** Parameters of the register, in the order of the page. */
    static final String[] OF_REGISTER = {
        "by", "q", "province", "provider", "state", "from", "to", "territory"
    };

    /** Parameters of the decisions. */
    static final String[] OF_DECISIONS = {"part", "authority", "reviewer", "result"};

    /** Value of the parameter {@code part} for the decisions; the register is without. */
    public static final String DECIDED = "decided";

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private FilingQuestions() {}

    /**
     * @param url gives a parameter, or null
     */
    public static RegisterQuestion register(UnaryOperator<String> url) {
        return new RegisterQuestion(
                Choices.chosen(url.apply("by"), SearchKey.class),
                text(url.apply("q")),
                Choices.province(url.apply("province")),
                text(url.apply("provider")),
                Choices.chosen(url.apply("state"), RegisterState.class),
                day(url.apply("from")),
                day(url.apply("to")),
                Choices.chosen(url.apply("territory"), Territory.class));
    }

    /**
     * @param url gives a parameter, or null
     */
    public static DecidedFilter decisions(UnaryOperator<String> url) {
        String reviewer = text(url.apply("reviewer"));
        String result = text(url.apply("result"));
        return new DecidedFilter(
                authority(url.apply("authority")),
                reviewer.isEmpty() ? null : reviewer,
                result.matches("APPROVED|REFUSED") ? result : null);
    }

    private static Authority authority(String code) {
        try {
            return code == null || code.isEmpty() ? null : Authority.ofCode(code);
        } catch (InvalidValue none) {
            return null;
        }
    }

    static LocalDate day(String text) {
        try {
            LocalDate day = text == null || text.isEmpty() ? null : LocalDate.parse(text);
            return day == null || day.isBefore(FIRST) || day.isAfter(LAST) ? null : day;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
