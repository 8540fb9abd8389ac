package org.beian.enforcement.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** Source of the days on which remedies against a decision were pending. */
public interface PendingRemedies {

    /**
     * Whether on a day a reconsideration or a lawsuit against the decision of a letter was pending.
     */
    Predicate<LocalDate> against(Long letterId);

    /**
     * Last day on which the decision of a letter could be attacked, with what its remedies added.
     *
     * @param last the day without any remedy
     * @return empty while a remedy is pending
     */
    Optional<LocalDate> over(Long letterId, LocalDate last);
}
