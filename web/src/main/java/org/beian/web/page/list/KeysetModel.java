package org.beian.web.page.list;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beian.web.page.component.PageErrors;
import org.primefaces.PrimeFaces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * Lazy data model by keyset pagination: the table asks by row number, the model reads behind the
 * key at which that page begins, never by an offset, and never counts. It says that there is one
 * row more while another page follows, so a paginator has first, previous and next, and no last.
 * The keys stand in the state of the view, as the bean of a list is of the request only.
 */
public final class KeysetModel<T> extends LazyDataModel<T> {

    /** Sizes of a page to choose from; the first is the one without a choice. */
    private static final List<Integer> SIZES = List.of(20, 50, 100);

    private static final String AFTER = "after";

    /** Name of the keys in the state of the view, in which there is one list. */
    private static final String TRAIL = KeysetModel.class.getName();

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> kept;
    private final transient Consumer<String> shown;
    private final transient Function<T, String> key;
    private final transient Function<KeysetQuery, List<T>> reading;
    private final String begin;
    private final int size;

    /**
     * Keys of the pages seen so far.
     *
     * @param asked sorts and filters that they belong to
     * @param begins key behind which each page begins
     */
    private record Trail(String asked, List<String> begins) implements Serializable {}

    /**
     * @param kept state of the view
     * @param address key and size of the first page as the address gives them
     * @param shown gets the key of the page that is shown, for the address
     */
    KeysetModel(
            Map<String, Object> kept,
            Map<String, String> address,
            Consumer<String> shown,
            Function<T, String> key,
            Function<KeysetQuery, List<T>> reading) {
        this.kept = kept;
        this.shown = shown;
        this.key = key;
        this.reading = reading;
        begin = address.getOrDefault(AFTER, "");
        size = size(address.getOrDefault("rows", ""));
    }

    /**
     * The model of the list of this page. Its first page begins behind the parameter {@code after}
     * of the URL and has as many rows as the parameter {@code rows} says.
     *
     * @param key unique key of a row, behind which the next page begins
     * @param reading query for rows; a list that the caller may not read counts as empty
     */
    public static <T> KeysetModel<T> ofPage(
            Function<T, String> key, Function<KeysetQuery, List<T>> reading) {
        FacesContext faces = FacesContext.getCurrentInstance();
        return new KeysetModel<>(
                faces.getViewRoot().getAttributes(),
                faces.getExternalContext().getRequestParameterMap(),
                KeysetModel::tellAddress,
                key,
                reading);
    }

    private static void tellAddress(String after) {
        if (PrimeFaces.current().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam(AFTER, after);
        }
    }

    private static int size(String asked) {
        return SIZES.stream()
                .filter(each -> each.toString().equals(asked))
                .findFirst()
                .orElse(SIZES.get(0));
    }

    /** Number of rows on a page. */
    public int getSize() {
        return size;
    }

    public List<Integer> getSizes() {
        return SIZES;
    }

    /** Whether the list begins at a key of the address instead of at its beginning. */
    public boolean isWithin() {
        return !begin.isEmpty();
    }

    /** Only as many as are known of the pages seen so far, so that the next one can be asked. */
    @Override
    public int count(Map<String, FilterMeta> filters) {
        return (trail().begins.size() - 1) * size + 1;
    }

    @Override
    public List<T> load(
            int first, int rows, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        String asked = asked(sort, filters);
        Trail trail = trail();
        boolean same = trail.asked.equals(asked);
        List<String> begins = same ? trail.begins : List.of("");
        int page = Math.min(first / size, begins.size() - 1);
        KeysetQuery query = new KeysetQuery(begins.get(page), size + 1, sort, filters);
        List<T> found = PageErrors.ifThere(() -> reading.apply(query)).orElse(List.of());
        boolean more = found.size() > size;
        List<T> rowsShown = new ArrayList<>(more ? found.subList(0, size) : found);
        List<String> known = new ArrayList<>(begins.subList(0, page + 1));
        if (more) {
            known.add(key.apply(rowsShown.get(size - 1)));
        }
        kept.put(TRAIL, new Trail(asked, List.copyOf(known)));
        setRowCount(page * size + rowsShown.size() + (more ? 1 : 0));
        shown.accept(sort.isEmpty() ? begins.get(page) : "");
        return rowsShown;
    }

    private Trail trail() {
        Object before = kept.get(TRAIL);
        return before instanceof Trail trail ? trail : new Trail("", List.of(begin));
    }

    @Override
    public String getRowKey(T row) {
        return key.apply(row);
    }

    /** A row of the page that is shown; null for any other, such as one that has gone meanwhile. */
    @Override
    public T getRowData(String rowKey) {
        List<T> rows = getWrappedData();
        return rows == null
                ? null
                : rows.stream()
                        .filter(row -> key.apply(row).equals(rowKey))
                        .findFirst()
                        .orElse(null);
    }

    private static String asked(Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        return sort.values().stream()
                        .map(each -> each.getField() + each.getOrder())
                        .collect(Collectors.joining(","))
                + filters.values().stream()
                        .filter(FilterMeta::isActive)
                        .map(each -> "/" + each.getField() + "=" + each.getFilterValue())
                        .sorted()
                        .collect(Collectors.joining());
    }
}
