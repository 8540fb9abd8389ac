package org.beian.web.page.list;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.web.page.component.Addressed;

/**
 * Base of the pages that list rows by their ids: the rows, how many match, the addresses of the
 * list and of its file, and the search.
 */
public abstract class KeyedListPage<T> {

    private static final String SEARCH = "q";

    @Inject Addressed address;

    private KeysetModel<T> list;
    private String search;

    /**
     * The rows of the filter behind an id.
     *
     * @param after null for the first ones
     */
    protected abstract List<T> rows(Long after, int limit);

    protected abstract Long id(T row);

    /** Number of rows of the filter, counted as far as the reading counts. */
    protected abstract long number();

    /** URL of the list with its filter. */
    public abstract String getAddress();

    public KeysetModel<T> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            row -> id(row).toString(),
                            asked -> rows(Addressed.id(asked.after()).orElse(null), asked.limit()));
        }
        return list;
    }

    /** Number of rows that match, counted up to 1,001. */
    public int getTotal() {
        return Math.toIntExact(number());
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return getAddress().replace(".xhtml", ".csv");
    }

    /** Path of the page, from the context root. */
    protected String path() {
        return address.path();
    }

    /** Folder of the reader's pages. */
    public String getFolder() {
        return address.folder();
    }

    /** Whether an authority reads. */
    public boolean isOfficial() {
        return address.isOfAuthority();
    }

    /** Whether the ministry reads, which sees those of all bureaus. */
    public boolean isNational() {
        return "ministry".equals(getFolder());
    }

    /** What was entered into a field of the filter; before that, what the URL says. */
    protected String entered(String value, String parameter) {
        return value == null ? address.text(parameter) : value;
    }

    public String getSearch() {
        return entered(search, SEARCH);
    }

    public void setSearch(String entered) {
        search = entered == null ? "" : entered.strip();
    }
}
