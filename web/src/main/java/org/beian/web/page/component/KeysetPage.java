package org.beian.web.page.component;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Page of a list by keyset pagination; one entry more is read to know whether another page follows.
 */
public final class KeysetPage<T> {

    private final int size;
    private final IntFunction<List<T>> reading;
    private List<T> found;

    /**
     * @param size of a page
     * @param reading query for a number of entries from the position in the URL on; a list that the
     *     caller may not read counts as empty
     */
    public KeysetPage(int size, IntFunction<List<T>> reading) {
        this.size = size;
        this.reading = reading;
    }

    /** The entries of the page, read once. */
    public List<T> shown() {
        List<T> all = all();
        return all.subList(0, Math.min(size, all.size()));
    }

    /** The last entry shown, after which the next page begins; empty where none follows. */
    public Optional<T> lastBeforeMore() {
        List<T> all = all();
        return all.size() > size ? Optional.of(all.get(size - 1)) : Optional.empty();
    }

    /** Discards the entries, so that the next call reads again. */
    public void forget() {
        found = null;
    }

    private List<T> all() {
        if (found == null) {
            found = PageErrors.ifThere(() -> reading.apply(size + 1)).orElse(List.of());
        }
        return found;
    }
}
