package org.beian.web.api.domainregister;

import java.time.Instant;
import java.time.LocalDate;
import org.beian.domainregister.unit.DomainContact;

/**
 * JSON view of a unit's contact for domain filing.
 *
 * @param late whether the last change was reported after more than five working days
 */
record DomainContactJson(
        String unit,
        String name,
        String phone,
        String email,
        LocalDate changedOn,
        Instant reportedAt,
        boolean late) {

    static DomainContactJson of(DomainContact contact, String unit) {
        return new DomainContactJson(
                unit,
                contact.name(),
                contact.phone(),
                contact.email(),
                contact.changedOn(),
                contact.reportedAt(),
                contact.isLate());
    }
}
