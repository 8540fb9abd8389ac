package org.beian.web.page.annualaudit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.beian.annualaudit.AuditItemPhase;
import org.beian.annualaudit.DifferenceKind;
import org.beian.annualaudit.answer.AuditItemFilter;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;

/** Filter of a list of audited websites, as parameters of the URL. */
@RequestScoped
public class AuditItemQuery {

    static final String STATE = "state";
    static final String KIND = "kind";
    static final String YEAR = "year";
    static final String CAMPAIGN = "campaign";
    static final String SEARCH = "q";

    private static final List<String> ALL = List.of(STATE, KIND, YEAR, CAMPAIGN, SEARCH);

    @Inject Addressed address;

    /**
     * The filter of the URL. Without a known phase it is what waits for whom the list is of: the
     * bureau for its own list, else the sponsor.
     */
    public AuditItemFilter filter() {
        return of(phase());
    }

    /** The same filter with another phase. */
    AuditItemFilter of(AuditItemPhase phase) {
        String year = address.text(YEAR);
        return new AuditItemFilter(
                year.matches("[0-9]{4}") ? Integer.valueOf(year) : null,
                phase,
                Choices.chosen(address.text(KIND), DifferenceKind.class),
                Addressed.id(address.text(CAMPAIGN)).orElse(null),
                address.text(SEARCH));
    }

    AuditItemPhase phase() {
        return Choices.chosen(address.text(STATE), first(address.folder()));
    }

    private static AuditItemPhase first(String folder) {
        return "bureau".equals(folder) ? AuditItemPhase.EXPLAINED : AuditItemPhase.SPONSOR;
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
