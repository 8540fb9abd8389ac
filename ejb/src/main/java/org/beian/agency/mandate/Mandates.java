package org.beian.agency.mandate;

import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.agency.AgencyRefusal;
import org.beian.agency.MandateRevocation;
import org.beian.agency.MandateRevocationRepository;
import org.beian.agency.mandate.WhatFollows.Fate;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.procedure.CancellationProcedure;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.WorkingCopies;
import org.beian.filing.notice.EntrustmentNotices;
import org.beian.filing.reading.AgreedContent;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Mandates of the sponsor that calls (B12): who acts in its name, what was filed in it, and the
 * revocation.
 */
@Stateless
@RolesAllowed(SPONSOR)
public class Mandates {

    private static final int MOST = 501;

    @Inject ActsInName acts;
    @Inject MandateBook book;
    @Inject MandateRevocationRepository revocations;
    @Inject FilingRepository filings;
    @Inject WorkingCopies copies;
    @Inject AgreedContent agreed;
    @Inject EntrustmentNotices entrusted;
    @Inject CancellationProcedure cancellations;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /** The mandates in force, by the providers' names, then those revoked, the latest first. */
    @Clause("B12")
    public List<MandateLine> list() {
        return book.of(callers.current().unitId());
    }

    /**
     * The applications that providers filed in the caller's name, the latest first.
     *
     * @param before only ids below this one; {@link Long#MAX_VALUE} for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("B12")
    public List<ActInName> acts(long before, int limit) {
        return acts.filings(callers.current().unitId(), before, Math.max(1, Math.min(limit, MOST)));
    }

    /** Number of these applications, counted up to 1,001. */
    @Clause("B12")
    public int countActs() {
        return acts.count(callers.current().unitId());
    }

    /**
     * The mandate in force of a provider; empty without one.
     *
     * @param code code of the provider's unit
     */
    @Clause("B12")
    public Optional<MandateLine> find(String code) {
        return list().stream()
                .filter(MandateLine::isInForce)
                .filter(line -> line.code().equals(code))
                .findFirst();
    }

    /**
     * What becomes of the provider's pending applications when its mandate is revoked now.
     *
     * @param code code of the provider's unit
     * @throws RequestRejected {@link AgencyRefusal#MANDATE_NOT_FOUND} when it has none
     */
    @Clause("B12")
    public List<WhatFollows> whatFollows(String code) {
        Long sponsor = callers.current().unitId();
        Long provider = provider(code).id();
        List<WhatFollows> all = new ArrayList<>();
        acts.pending(sponsor, provider).forEach(each -> all.add(follows(each)));
        acts.pendingCancellations(sponsor, provider).forEach(each -> all.add(follows(each)));
        return all;
    }

    private static WhatFollows follows(ActInName act) {
        return new WhatFollows("FILING", act.id(), act.kind(), act.name(), fate(act));
    }

    private static WhatFollows follows(Cancellation each) {
        return new WhatFollows(
                each.caseType(),
                each.id(),
                each.kind().name(),
                each.websiteName() == null ? each.subjectName() : each.websiteName(),
                Fate.WITHDRAWN);
    }

    private static Fate fate(ActInName act) {
        if (act.isHeld()) {
            return Fate.STAYS_HELD;
        }
        boolean withAuthority =
                act.state() == FilingState.UNDER_REVIEW
                        || act.state() == FilingState.AWAITING_APPROVAL_DOCUMENT;
        return withAuthority ? Fate.WITHDRAWN : Fate.COMES_BACK;
    }

    /**
     * Revokes a provider's mandate: what waits at the provider comes back, what waits at an
     * authority is withdrawn, and the provider is told.
     *
     * @param code code of the provider's unit
     * @throws RequestRejected {@link AgencyRefusal#MANDATE_NOT_FOUND} when it has none, or none any
     *     more
     */
    @Clause("B12")
    public void revoke(String code) {
        Long sponsor = callers.current().unitId();
        Unit provider = provider(code);
        Instant now = clock.instant();
        MandateRevocation revocation =
                new MandateRevocation(
                        sponsor, provider.id(), find(code).orElseThrow().since(), now);
        revocations.add(revocation);
        history.write(revocation, new Act("REVOKE", null, "REVOKED", provider.name(), "B12"));
        acts.pending(sponsor, provider.id()).forEach(each -> filings.lock(each.id()));
        for (ActInName each : acts.pending(sponsor, provider.id())) {
            end(filings.find(each.id()).orElseThrow(), fate(each), sponsor);
        }
        for (Cancellation each : acts.pendingCancellations(sponsor, provider.id())) {
            cancellations.withdraw(each.id().toString());
        }
        tell(revocation, provider);
    }

    private void end(FilingApplication application, Fate fate, Long sponsor) {
        FilingState before = application.state();
        switch (fate) {
            case COMES_BACK -> {
                copies.drop(application.id());
                application.sendBack(null);
                write(application, before);
            }
            case WITHDRAWN -> {
                application.withdraw();
                filings.dropClaims(application.id());
                write(application, before);
                entrusted.withdrawn(application, agreed.of(application), sponsor);
            }
            default -> {
                // the authority clears the disavowal first
            }
        }
    }

    private void write(FilingApplication application, FilingState before) {
        history.write(
                application, Act.move("REVOKE_MANDATE", before, application.state(), null, "B12"));
    }

    private void tell(MandateRevocation revocation, Unit provider) {
        String sponsor = units.find(revocation.sponsorId()).map(Unit::name).orElseThrow();
        events.publish(
                provider.id(), "MANDATE_REVOKED", revocation, null, Map.of("sponsor", sponsor));
        if (provider.email() != null) {
            outbox.queue(
                    provider.email(),
                    MailFrame.to(provider.name()).about("/provider/filings.xhtml"),
                    "mandate.revoked",
                    Locale.SIMPLIFIED_CHINESE,
                    revocation,
                    null,
                    sponsor);
        }
    }

    private Unit provider(String code) {
        return find(code)
                .flatMap(line -> units.byCode(line.code()))
                .orElseThrow(() -> AgencyRefusal.MANDATE_NOT_FOUND.of());
    }
}
