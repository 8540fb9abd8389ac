package org.beian.intake.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.beian.intake.ImportRefusal;
import org.beian.law.LimitRefusals;
import org.beian.law.RequestLimit;
import org.beian.law.RequestRejected;

/**
 * Limit on the files that one unit sends to this node at the same time, so that slow senders do not
 * take every place.
 */
@ApplicationScoped
class UploadLimiter {

    @Inject LimitRefusals refusals;

    private final Map<Long, Integer> underWay = new ConcurrentHashMap<>();

    /**
     * Receives a file while the unit has a place for it.
     *
     * @throws RequestRejected {@link ImportRefusal#IMPORT_QUOTA} when it has none
     */
    <T> T within(Long unitId, int places, Supplier<T> receiving) {
        int now = underWay.merge(unitId, 1, Integer::sum);
        try {
            if (now > places) {
                refusals.count(RequestLimit.IMPORTS_OF_A_UNIT);
                throw ImportRefusal.IMPORT_QUOTA.of(places);
            }
            return receiving.get();
        } finally {
            underWay.computeIfPresent(unitId, (unit, count) -> count == 1 ? null : count - 1);
        }
    }
}
