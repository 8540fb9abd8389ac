package org.beian.web.page.enforcement.closure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.beian.enforcement.closure.AssistanceFilter;
import org.beian.enforcement.closure.AssistancePhase;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;

/** Filter of a list of requests for assistance, as parameters of the URL. */
@RequestScoped
public class AssistanceQuery {

    static final String STATE = "state";
    static final String DIRECTION = "direction";
    static final String SEARCH = "q";

    static final String IN = "IN";
    static final String OUT = "OUT";

    private static final List<String> ALL = List.of(STATE, DIRECTION, SEARCH);

    @Inject Addressed address;

    /** The filter of the URL. Without a known phase it is all; for the ministry what is overdue. */
    public AssistanceFilter filter() {
        return of(phase());
    }

    /** The same filter with another phase. */
    AssistanceFilter of(AssistancePhase phase) {
        return new AssistanceFilter(phase, incoming(), address.text(SEARCH));
    }

    /** The direction in the URL; null for both. */
    public String direction() {
        String asked = address.text(DIRECTION);
        return IN.equals(asked) || OUT.equals(asked) ? asked : null;
    }

    private Boolean incoming() {
        return direction() == null ? null : Boolean.valueOf(IN.equals(direction()));
    }

    /** The phase of the URL; null for all. */
    AssistancePhase phase() {
        String asked = address.text(STATE);
        return "ministry".equals(address.folder())
                ? Choices.chosen(asked, AssistancePhase.OVERDUE)
                : Choices.chosen(asked, AssistancePhase.class);
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
