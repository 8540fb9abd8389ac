package org.beian.annualaudit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/**
 * Source of the audits of the year that their bureaus have not opened: they wait from the first day
 * of the ministry's frame until its last, or in the first quarter where there is none (18.1). A
 * bureau that did not open by then is the ministry's to follow.
 */
@ApplicationScoped
@Clause("18.1")
class AuditOpeningWaiting implements WaitingWork {

    /** Not coalesce, in conditions on which Derby loses the rows without a frame. */
    private static final String LAST_DAY =
            "case when f.closesOn is null then {d '%s'} else f.closesOn end";

    @Inject Clock clock;

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        int year = Shanghai.date(clock.instant()).getYear();
        return Map.of(
                WaitingKind.AUDIT_OPENING,
                WaitingQuery.ofAuthority(
                                "Unit w left join AuditFrame f on f.year = " + year,
                                """
                                org.beian.party.Capacity.BUREAU member of w.capacities
                                and w.validFrom <= :today
                                and (w.validTo is null or w.validTo >= :today)
                                and (f.year is null or f.opensOn <= :today)
                                and not exists (select c.id from AuditCampaign c
                                  where c.province = w.province and c.year = %d)"""
                                        .formatted(year),
                                "w.province")
                        .about("w.name", "f.publishedAt")
                        .numbered(String.valueOf(year))
                        .until(LAST_DAY.formatted(AuditYear.opensBy(year)))
                        .linkedBy(String.valueOf(year)));
    }
}
