package org.beian.web.page.enforcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.enforcement.ClueFilter;
import org.beian.enforcement.ClueReading;
import org.beian.enforcement.ClueView;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.list.KeysetModel;

/** Backing bean of the list of clues that an authority received. */
@Named
@RequestScoped
@Clause("18.3")
public class EnforcementCluesPage {

    private static final String SEARCH = "q";

    @Inject ClueReading reading;
    @Inject Addressed address;

    private KeysetModel<ClueView> list;
    private String search;

    private ClueFilter filter() {
        return new ClueFilter(null, address.text(SEARCH));
    }

    public KeysetModel<ClueView> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            clue -> clue.id().toString(),
                            asked ->
                                    reading.list(
                                            filter(),
                                            Addressed.id(asked.after()).orElse(null),
                                            asked.limit()));
        }
        return list;
    }

    /** Number of clues that match, counted up to 1,001. */
    public int getTotal() {
        return reading.count(filter());
    }

    /** URL of the list with its filter. */
    public String getAddress() {
        return address.keeping(SEARCH);
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return getAddress().replace(".xhtml", ".csv");
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    /** Whether the ministry reads, which sees those of all bureaus. */
    public boolean isNational() {
        return "ministry".equals(address.folder());
    }

    /** Leads to the list with what was entered. */
    public void find() {
        PageErrors.goTo(Addressed.href(address.path(), SEARCH, getSearch()));
    }

    public String getSearch() {
        return search == null ? address.text(SEARCH) : search;
    }

    public void setSearch(String entered) {
        search = entered == null ? "" : entered.strip();
    }
}
