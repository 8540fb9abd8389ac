package org.beian.web.page.component;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** One page of a list that is read by its key; one entry more tells whether another one follows. */
public final class KeysetPage<T> {

    private final int size;
    private final IntFunction<List<T>> reading;
    private List<T> found;

    /**
     * @param size of a page
     * @param reading gives as many entries as it is asked for, from the place of the address on;
     *     what the reader may not see is an empty list
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

    /** Reads anew with the next question. */
    public void forget() {
        found = null;
    }

    private List<T> all() {
        if (found == null) {
            found = Declines.ifThere(() -> reading.apply(size + 1)).orElse(List.of());
        }
        return found;
    }
}
