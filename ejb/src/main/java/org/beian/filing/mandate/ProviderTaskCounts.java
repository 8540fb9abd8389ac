package org.beian.filing.mandate;

import java.util.Map;
import org.beian.filing.review.QueueCounts;

/**
 * How much waits at a provider; each number ends at {@link QueueCounts#LIMIT} and one more.
 *
 * @param waiting of each kind, all kinds present
 * @param overdue of all kinds, past their day
 * @param withBureau handed in and under review
 */
public record ProviderTaskCounts(
        Map<ProviderTaskKind, Integer> waiting, int overdue, int withBureau) {

    /** All that waits for the provider, at most {@link QueueCounts#LIMIT} and one more. */
    public int all() {
        int sum = waiting.values().stream().mapToInt(Integer::intValue).sum();
        return Math.min(sum, QueueCounts.LIMIT + 1);
    }
}
