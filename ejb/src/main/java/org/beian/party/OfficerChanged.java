package org.beian.party;

import java.util.Set;
import org.beian.value.Province;

/**
 * An officer handed over to another one (7.1). Fired in the transaction of the change; whoever
 * tells the bureaus listens.
 *
 * @param unitId the provider
 * @param officerId who left
 * @param successorId who took over
 * @param provinces of the provider's remit today, whose bureaus are to be told
 * @param note what was handed over
 */
public record OfficerChanged(
        Long unitId, Long officerId, Long successorId, Set<Province> provinces, String note) {}
