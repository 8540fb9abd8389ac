package org.beian.web.page.cancellation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.cancellation.revival.UncertainAccess;
import org.beian.cancellation.revival.UncertainAccessPhase;
import org.beian.cancellation.revival.UncertainAccessReading;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.StateFilters;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of accesses that an authority judges, as they came back after their end
 * and were used since. It begins with those that wait.
 */
@Named
@RequestScoped
@Clause("15.4")
public class UncertainAccessesPage {

    @Inject UncertainAccessReading reading;
    @Inject Addressed address;
    @Inject StateFilters filters;

    private KeysetModel<UncertainAccess> list;

    private UncertainAccessPhase phase() {
        return Choices.chosen(address.text("state"), UncertainAccessPhase.OPEN);
    }

    /** Links to each phase, with its number. */
    public List<Link> getFilters() {
        return filters.counted(phase(), reading::count);
    }

    public KeysetModel<UncertainAccess> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            one -> one.id().toString(),
                            query ->
                                    reading.list(
                                            phase(),
                                            Addressed.id(query.after()).orElse(Long.MAX_VALUE),
                                            query.limit()));
        }
        return list;
    }

    /** Number of those that match, counted up to 1,001. */
    public int getTotal() {
        return reading.count(phase());
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
