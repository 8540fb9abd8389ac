package org.beian.ipregister.supervision;

import org.beian.ipregister.unit.FilingUnitStatus;

/**
 * Unit that files addresses, in a list.
 *
 * @param province region code of its seat; null for a unit of the whole country
 * @param supervisedIn region code of the bureau that supervises it; null for the ministry
 * @param leading whether it has branches
 * @param headquarters name; null for a unit that is no branch
 */
public record IpUnitLine(
        Long id,
        String code,
        String name,
        String province,
        String supervisedIn,
        boolean leading,
        String headquarters,
        FilingUnitStatus standing,
        IpUnitFigures figures) {}
