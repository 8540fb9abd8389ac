package org.beian.web.page.enforcement.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.beian.enforcement.CasePhase;
import org.beian.enforcement.dossier.CaseFilter;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.StateFilters;

/** Filter of a list of cases, as parameters of the URL. */
@RequestScoped
public class CaseListQuery {

    static final String STATE = "state";
    static final String VIOLATION = "violation";
    static final String OFFICER = "officer";
    static final String PROVINCE = "province";
    static final String SEARCH = "q";

    private static final List<String> ALL =
            List.of(STATE, VIOLATION, OFFICER, PROVINCE, SEARCH, StateFilters.LED);

    @Inject Addressed address;

    /** The filter of the URL. Without a known phase it is all. */
    public CaseFilter filter() {
        return of(phase());
    }

    /** The same filter with another phase. */
    CaseFilter of(CasePhase phase) {
        return of(phase, StateFilters.isElsewhere(address));
    }

    /** The same filter with another phase, of what the reader has or others. */
    CaseFilter of(CasePhase phase, boolean elsewhere) {
        return new CaseFilter(
                phase,
                given(VIOLATION),
                given(OFFICER),
                given(PROVINCE),
                address.text(SEARCH),
                elsewhere);
    }

    private String given(String parameter) {
        String text = address.text(parameter);
        return text.isEmpty() ? null : text;
    }

    /** The phase of the URL; null for all. */
    CasePhase phase() {
        return Choices.chosen(address.text(STATE), CasePhase.class);
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
