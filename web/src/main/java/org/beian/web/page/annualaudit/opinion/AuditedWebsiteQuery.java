package org.beian.web.page.annualaudit.opinion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.beian.annualaudit.opinion.AuditedWebsiteFilter;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.RegisterWords;

/** Filter of the list of websites on which a department gives its opinion, as URL parameters. */
@RequestScoped
public class AuditedWebsiteQuery {

    static final String STATE = "state";
    static final String YEAR = "year";
    static final String SEARCH = "q";

    /** State in which all are shown, those with an opinion of the department included. */
    static final String EVERY = "EVERY";

    private static final List<String> ALL = List.of(STATE, YEAR, SEARCH);

    @Inject Addressed address;
    @Inject RegisterWords words;

    /** The filter of the URL: of the current year, and without an opinion, unless it says else. */
    public AuditedWebsiteFilter filter() {
        return of(isEvery());
    }

    AuditedWebsiteFilter of(boolean every) {
        return new AuditedWebsiteFilter(year(), address.text(SEARCH), !every);
    }

    int year() {
        Integer named = OpinionQuery.year(address.text(YEAR));
        return named == null ? words.today().getYear() : named;
    }

    boolean isEvery() {
        return EVERY.equals(address.text(STATE));
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
