package org.beian.party;

import java.util.Set;
import org.beian.value.Province;

/**
 * CDI event that an officer handed over to another one (7.1), fired in the transaction of the
 * change; the observer tells the bureaus.
 *
 * @param unitId the provider
 * @param officerId the officer who left
 * @param successorId the officer who took over
 * @param provinces of the provider's remit today, whose bureaus are to be told
 * @param note what was handed over
 */
public record OfficerChanged(
        Long unitId, Long officerId, Long successorId, Set<Province> provinces, String note) {}
