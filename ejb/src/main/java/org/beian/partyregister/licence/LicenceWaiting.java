package org.beian.partyregister.licence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/**
 * Source of the licences of providers that end soon or have ended: they wait for the provider,
 * which submits the renewed one, and for its authority, also for what was submitted (4).
 */
@ApplicationScoped
@Clause("4")
class LicenceWaiting implements WaitingWork {

    private static final String FROM = "RegisteredUnit w join Unit u on u.id = w.id";

    /** Only providers have a type; one whose end is set renews nothing. */
    private static final String OF_PROVIDERS =
            "u.providerType is not null and u.validTo is null and w.licenceUntil is not null";

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.LICENCE_ENDING,
                dated(
                        WaitingQuery.ofUnit(
                                FROM,
                                OF_PROVIDERS
                                        + " and w.proposedUntil is null"
                                        + " and w.licenceUntil <= :soon",
                                "w.id")),
                WaitingKind.PROVIDER_LICENCE,
                dated(
                        WaitingQuery.ofAuthority(
                                FROM,
                                OF_PROVIDERS
                                        + " and (w.proposedUntil is not null"
                                        + " or w.licenceUntil <= :soon)",
                                "coalesce(u.province, '100000')")));
    }

    private static WaitingQuery dated(WaitingQuery query) {
        return query.about("u.name", "w.proposedAt").until("w.licenceUntil");
    }
}
