package org.beian.enforcement.dossier.view;

import java.time.Instant;
import java.time.LocalDate;
import org.beian.enforcement.proceeding.CollectionState;

/**
 * View of the collection of a fine that was not paid in time.
 *
 * @param from first day on which the party may be told to pay; null while a remedy is pending, and
 *     once nothing is collected
 * @param until last day to apply to the court; null as well
 * @param urgedOn null before the party was told
 * @param letterNumber of that
 * @param servedOn day as of which that counts as served; null before
 * @param applyFrom first day to apply to the court; null before the service
 * @param court null before an application, and for the party until it is approved
 * @param appliedOn day of the application; null as well
 * @param decidedAt when it was approved; null before
 * @param endedOn null unless it ended without all being paid
 * @param words why it ended so
 */
public record CollectionView(
        CollectionState state,
        LocalDate from,
        LocalDate until,
        LocalDate urgedOn,
        String letterNumber,
        LocalDate servedOn,
        LocalDate applyFrom,
        String court,
        LocalDate appliedOn,
        Instant decidedAt,
        LocalDate endedOn,
        String words) {}
