package org.beian.web.page.enforcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.beian.enforcement.TransferPhase;
import org.beian.enforcement.transfer.TransferFilter;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;

/** Filter of a list of transfers, as parameters of the URL. */
@RequestScoped
public class TransferQuery {

    static final String STATE = "state";
    static final String DIRECTION = "direction";
    static final String SEARCH = "q";

    static final String IN = "IN";
    static final String OUT = "OUT";

    private static final List<String> ALL = List.of(STATE, DIRECTION, SEARCH);

    @Inject Addressed address;

    /**
     * The filter of the URL. Without a known phase it is what was sent; for the ministry what it
     * has to assign.
     */
    public TransferFilter filter() {
        return of(phase());
    }

    /** The same filter with another phase. */
    TransferFilter of(TransferPhase phase) {
        return new TransferFilter(phase, incoming(), address.text(SEARCH));
    }

    /** The direction in the URL; null for both. */
    public String direction() {
        String asked = address.text(DIRECTION);
        return IN.equals(asked) || OUT.equals(asked) ? asked : null;
    }

    private Boolean incoming() {
        return direction() == null ? null : Boolean.valueOf(IN.equals(direction()));
    }

    TransferPhase phase() {
        return Choices.chosen(
                address.text(STATE),
                "ministry".equals(address.folder())
                        ? TransferPhase.ASSIGNMENT
                        : TransferPhase.SENT);
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
