package org.beian.filing.mandate;

import java.util.Map;
import org.beian.filing.review.QueueCounts;

/**
 * Numbers of a provider's tasks, each counted up to {@link QueueCounts#LIMIT} + 1.
 *
 * @param waiting tasks of each kind, all kinds present
 * @param overdue tasks of all kinds, past their day
 * @param withBureau applications submitted and under review
 */
public record ProviderTaskCounts(
        Map<ProviderTaskKind, Integer> waiting, int overdue, int withBureau) {

    /** All tasks of the provider, at most {@link QueueCounts#LIMIT} + 1. */
    public int all() {
        int sum = waiting.values().stream().mapToInt(Integer::intValue).sum();
        return Math.min(sum, QueueCounts.LIMIT + 1);
    }
}
