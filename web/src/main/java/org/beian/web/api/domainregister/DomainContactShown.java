package org.beian.web.api.domainregister;

import java.time.Instant;
import java.time.LocalDate;
import org.beian.domainregister.unit.DomainContact;

/**
 * A unit's contact for domain filing.
 *
 * @param late whether the last change was reported after more than five working days
 */
record DomainContactShown(
        String unit,
        String name,
        String phone,
        String email,
        LocalDate changedOn,
        Instant reportedAt,
        boolean late) {

    static DomainContactShown of(DomainContact contact, String unit) {
        return new DomainContactShown(
                unit,
                contact.name(),
                contact.phone(),
                contact.email(),
                contact.changedOn(),
                contact.reportedAt(),
                contact.isLate());
    }
}
