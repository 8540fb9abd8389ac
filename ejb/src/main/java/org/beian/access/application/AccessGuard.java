package org.beian.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.beian.access.AccessRefusal;
import org.beian.access.ActingOfficers;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.ProviderLicences;
import org.beian.trail.AccessDenials;
import org.beian.value.VisibleText;

/**
 * Access control for applications: a caller reaches only its own unit's, and each act of a provider
 * has an officer who answers for it.
 */
@ApplicationScoped
public class AccessGuard {

    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 1000;

    @Inject AccessDenials hidden;
    @Inject AccessRepository accesses;
    @Inject Callers callers;
    @Inject ActingOfficers officers;
    @Inject ProviderLicences licences;
    @Inject Clock clock;

    /**
     * Reads an application of the caller's unit, as sponsor or as provider.
     *
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} when there is none
     */
    public AccessApplication application(String id) {
        return hidden.unlessHidden(accesses.find(AccessIds.parse(id)), this::mine)
                .orElseThrow(() -> AccessRefusal.ACCESS_NOT_FOUND.of(id));
    }

    /**
     * Loads and locks an application of the caller's unit for a change.
     *
     * @param version the version that the caller saw, or null for whichever it is
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} when there is none
     * @throws RequestRejected {@link AccessRefusal#ACCESS_STALE} when the version is not the
     *     current one
     */
    public AccessApplication application(String id, Integer version) {
        AccessApplication application =
                hidden.unlessHidden(accesses.lock(AccessIds.parse(id)), this::mine)
                        .orElseThrow(() -> AccessRefusal.ACCESS_NOT_FOUND.of(id));
        requireVersion(application, version);
        return application;
    }

    /**
     * @throws RequestRejected {@link AccessRefusal#ACCESS_STALE} when the version is not the
     *     current one
     */
    public void requireVersion(AccessApplication application, Integer version) {
        if (version != null && version != application.version()) {
            throw AccessRefusal.ACCESS_STALE.of(application.id());
        }
    }

    /**
     * Loads and locks an application for a change by the provider that it is addressed to.
     *
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} when it is addressed to
     *     another
     * @throws RequestRejected {@link AccessRefusal#ACCESS_STALE} when the version is not the
     *     current one
     */
    public AccessApplication asProvider(String id, Integer version) {
        AccessApplication application = application(id, version);
        if (!application.providerId().equals(callers.current().unitId())) {
            throw AccessRefusal.ACCESS_NOT_FOUND.of(id);
        }
        return application;
    }

    /**
     * Requires the caller to be the applicant: the sponsor, or the provider for a customer without
     * an account.
     *
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} for a provider that would act
     *     for a sponsor with an account
     */
    public void requireApplicant(AccessApplication application) {
        Long applicant =
                application.sponsorId() == null
                        ? application.providerId()
                        : application.sponsorId();
        if (!applicant.equals(callers.current().unitId())) {
            throw AccessRefusal.ACCESS_NOT_FOUND.of(application.id().toString());
        }
    }

    /**
     * The name of an officer of the calling provider, on duty on a day.
     *
     * @param name blank for the caller itself
     * @throws RequestRejected {@link AccessRefusal#OFFICER_NOT_ROSTERED} when nobody of that name
     *     is
     */
    @Clause("7.1")
    public String officer(String name, LocalDate day) {
        return officers.onDuty(
                name, day, shown -> AccessRefusal.OFFICER_NOT_ROSTERED.of(shown, day));
    }

    /**
     * Requires the licence of the calling provider to be in force, as far as its end is known.
     *
     * @throws RequestRejected {@link AccessRefusal#ACCESS_LICENCE_ENDED} from the day after its
     *     last one
     */
    @Clause("2")
    public void requireLicensed() {
        Long provider = callers.current().unitId();
        ProviderLicences.Ended ended =
                licences.endedBefore(Shanghai.date(clock.instant()), List.of(provider))
                        .get(provider);
        if (ended != null) {
            throw AccessRefusal.ACCESS_LICENCE_ENDED.of(ended.number(), ended.until());
        }
    }

    /**
     * @throws RequestRejected {@link AccessRefusal#ACCESS_REASON_MISSING} when the text has less
     *     than 4 or more than 1000 characters, or invisible ones
     */
    public String reason(String text) {
        if (text == null
                || text.strip().length() < SHORTEST_REASON
                || text.length() > LONGEST_REASON
                || !VisibleText.isLines(text)) {
            throw AccessRefusal.ACCESS_REASON_MISSING.of();
        }
        return text.strip();
    }

    private boolean mine(AccessApplication application) {
        Caller caller = callers.current();
        return caller.has(Roles.PROVIDER)
                        && Objects.equals(application.providerId(), caller.unitId())
                || caller.has(Roles.SPONSOR)
                        && Objects.equals(application.sponsorId(), caller.unitId());
    }
}
