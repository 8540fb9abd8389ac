package org.beian.web.page.component;

import java.util.List;
import java.util.function.Function;

/** Selection in a list: the ticked rows, or all that match its filters instead. */
public final class RowSelection<T> {

    private List<T> rows = List.of();
    private boolean all;

    public List<T> getRows() {
        return rows;
    }

    public void setRows(List<T> ticked) {
        rows = ticked == null ? List.of() : ticked;
    }

    /** Whether all that match are meant instead of the ticked rows. */
    public boolean isAll() {
        return all;
    }

    public void setAll(boolean chosen) {
        all = chosen;
    }

    /** Whether neither a row nor all are chosen. */
    public boolean isEmpty() {
        return !all && rows.isEmpty();
    }

    /** Keys of the ticked rows. */
    public <K> List<K> keys(Function<T, K> key) {
        return rows.stream().map(key).toList();
    }

    /** Begins anew, as after an act. */
    public void clear() {
        rows = List.of();
        all = false;
    }
}
