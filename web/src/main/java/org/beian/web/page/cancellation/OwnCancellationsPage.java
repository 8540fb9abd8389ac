package org.beian.web.page.cancellation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.cancellation.CancellationState;
import org.beian.cancellation.procedure.CancellationReading;
import org.beian.cancellation.procedure.CancellationView;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.StateFilters;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of what a sponsor or a provider applied to cancel, and of what a
 * provider applied for about the sponsor's filing, the latest first.
 */
@Named
@RequestScoped
@Clause("15.1")
public class OwnCancellationsPage {

    @Inject CancellationReading reading;
    @Inject StateFilters filters;
    @Inject Addressed address;

    private KeysetModel<CancellationView> list;

    public List<Link> getFilters() {
        return filters.links(CancellationState.values());
    }

    public KeysetModel<CancellationView> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            view -> view.id().toString(),
                            query ->
                                    reading.own(
                                            state(),
                                            query.number() == null
                                                    ? Long.MAX_VALUE
                                                    : query.number(),
                                            query.limit()));
        }
        return list;
    }

    /** Number of applications that match, counted up to 1,001. */
    public int getTotal() {
        return reading.countOwn(state());
    }

    private CancellationState state() {
        return filters.chosen(CancellationState.class);
    }

    /** URL of the list with its filter. */
    public String getAddress() {
        return address.keeping("state");
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }
}
