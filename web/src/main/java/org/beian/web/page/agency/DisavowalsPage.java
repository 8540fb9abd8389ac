package org.beian.web.page.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.agency.DisavowalState;
import org.beian.agency.disavowal.DisavowalReading;
import org.beian.agency.disavowal.DisavowalView;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.StateFilters;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of disavowals, the latest first: a sponsor's own, those of a provider's
 * applications, or those that an authority clears.
 */
@Named
@RequestScoped
@Clause("B12")
public class DisavowalsPage {

    @Inject DisavowalReading reading;
    @Inject StateFilters filters;
    @Inject Addressed address;

    private KeysetModel<DisavowalView> list;

    public List<Link> getFilters() {
        return filters.links(DisavowalState.values());
    }

    public KeysetModel<DisavowalView> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            view -> view.id().toString(),
                            query ->
                                    reading.list(
                                            state(),
                                            query.number() == null
                                                    ? Long.MAX_VALUE
                                                    : query.number(),
                                            query.limit()));
        }
        return list;
    }

    /** Number of disavowals that match, counted up to 1,001. */
    public int getTotal() {
        return reading.count(state());
    }

    private DisavowalState state() {
        return filters.chosen(DisavowalState.class);
    }

    /** URL of the list with its filter. */
    public String getAddress() {
        return address.keeping("state");
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return getAddress().replace(".xhtml", ".csv");
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }
}
