package org.beian.web.page.enforcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.beian.enforcement.CluePhase;
import org.beian.enforcement.SourceKind;
import org.beian.enforcement.clue.ClueFilter;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.StateFilters;

/** Filter of a list of clues, as parameters of the URL. */
@RequestScoped
public class EnforcementClueQuery {

    static final String STATE = "state";
    static final String SOURCE = "source";
    static final String VIOLATION = "violation";
    static final String PROVINCE = "province";
    static final String SEARCH = "q";

    private static final List<String> ALL =
            List.of(STATE, SOURCE, VIOLATION, PROVINCE, SEARCH, StateFilters.LED);

    @Inject Addressed address;

    /** The filter of the URL. Without a known phase it is what waits in time. */
    public ClueFilter filter() {
        return of(phase());
    }

    /** The same filter with another phase. */
    ClueFilter of(CluePhase phase) {
        return of(phase, StateFilters.isElsewhere(address));
    }

    /** The same filter with another phase, of what the reader has or others. */
    ClueFilter of(CluePhase phase, boolean elsewhere) {
        return new ClueFilter(
                phase,
                Choices.chosen(address.text(SOURCE), SourceKind.class),
                given(VIOLATION),
                given(PROVINCE),
                address.text(SEARCH),
                elsewhere);
    }

    private String given(String parameter) {
        String text = address.text(parameter);
        return text.isEmpty() ? null : text;
    }

    CluePhase phase() {
        return Choices.chosen(address.text(STATE), CluePhase.OPEN);
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
