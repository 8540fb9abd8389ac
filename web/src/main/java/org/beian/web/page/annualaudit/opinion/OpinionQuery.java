package org.beian.web.page.annualaudit.opinion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.beian.annualaudit.OpinionKind;
import org.beian.annualaudit.opinion.OpinionFilter;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;

/** Filter of a list of opinions, as parameters of the URL. */
@RequestScoped
public class OpinionQuery {

    static final String KIND = "kind";
    static final String STATE = "state";
    static final String YEAR = "year";
    static final String SEARCH = "q";

    /** State of what a bureau has to follow up. */
    static final String WAITING = "WAITING";

    private static final List<String> ALL = List.of(KIND, STATE, YEAR, SEARCH);

    @Inject Addressed address;

    /** The filter of the URL; what is unknown is no condition. */
    public OpinionFilter filter() {
        return of(kind(), isWaiting());
    }

    /** The same filter with another kind, or what waits only. */
    OpinionFilter of(OpinionKind kind, boolean waiting) {
        return new OpinionFilter(
                year(address.text(YEAR)),
                kind,
                waiting ? Boolean.TRUE : null,
                address.text(SEARCH));
    }

    /** A year in the URL; null for none. */
    static Integer year(String text) {
        return text.matches("[0-9]{4}") ? Integer.valueOf(text) : null;
    }

    /** The kind of the URL; null for all. */
    OpinionKind kind() {
        return Choices.chosen(address.text(KIND), OpinionKind.class);
    }

    /** Whether only what waits for the bureau is shown. */
    boolean isWaiting() {
        return WAITING.equals(address.text(STATE));
    }

    /** URL of the list with its filter. */
    String href() {
        return address.keeping(ALL);
    }

    /** URL of the list with the values of some parameters of the filter exchanged. */
    String href(Map<String, String> others) {
        return address.keeping(ALL, others);
    }
}
