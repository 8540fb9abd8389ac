package org.beian.law;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Outcome of one act on several cases: what is refused for one of them does not hold up the others.
 *
 * @param <K> key of a case
 * @param done number of cases on which it was carried out
 * @param refused the other cases with the reason of each, in the order of the act
 */
public record SeveralOutcome<K>(int done, Map<K, RequestRejected> refused) {

    /** Most cases of one act; who has more repeats it. */
    public static final int MOST = 500;

    public SeveralOutcome {
        refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
    }

    /**
     * Carries an act out on each case, on the first 500 of them.
     *
     * @param act begins and ends a transaction of its own, so the caller has none
     */
    public static <K> SeveralOutcome<K> of(Collection<K> cases, Consumer<K> act) {
        Map<K, RequestRejected> refused = new LinkedHashMap<>();
        int done = 0;
        for (K each : cases.stream().distinct().limit(MOST).toList()) {
            try {
                act.accept(each);
                done++;
            } catch (RequestRejected reason) {
                refused.put(each, reason);
            }
        }
        return new SeveralOutcome<>(done, refused);
    }
}
