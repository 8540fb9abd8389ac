package org.beian.web.page.list;

import java.util.Map;
import java.util.Optional;
import org.beian.web.page.component.Addressed;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.SortMeta;

/**
 * Query for the rows of a list behind a key.
 *
 * @param after key behind which the rows begin; empty for the beginning
 * @param limit largest number of rows
 * @param sort active sorts by field of their column
 * @param filters active filters by field of their column
 */
public record KeysetQuery(
        String after, int limit, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {

    /** The key as a number; null for the beginning, and where it is none. */
    public Long number() {
        return Addressed.id(after).orElse(null);
    }

    /** Field of the column by which the user sorts; empty for the order of the list itself. */
    public Optional<String> sortedBy() {
        return sort.values().stream()
                .filter(SortMeta::isActive)
                .findFirst()
                .map(SortMeta::getField);
    }

    /** Whether the user sorts from the last to the first. */
    public boolean isDescending() {
        return sort.values().stream()
                .filter(SortMeta::isActive)
                .anyMatch(each -> each.getOrder().isDescending());
    }

    /** What the user typed into the filter of a column; empty for nothing. */
    public String filter(String field) {
        return Optional.ofNullable(filters.get(field))
                .map(FilterMeta::getFilterValue)
                .map(value -> value.toString().strip())
                .orElse("");
    }
}
