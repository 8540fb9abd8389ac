package org.beian.access.application;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beian.access.AccessRefusal;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.code.NumberSeries;
import org.beian.code.Settings;
import org.beian.filing.content.FilingContent;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.IpRange;

/**
 * Procedure of applications for access (11.1) and of the addresses pre-assigned to them (11.2). A
 * sponsor sees what it applied for, a provider what is addressed to it; to everybody else an
 * application does not exist.
 */
@Stateless
public class AccessProcedure {

    private static final int LONGEST_LIST = 501;
    private static final int LONGEST_ACT = 4000;

    @Inject AccessRepository accesses;
    @Inject AccessChecks checks;
    @Inject FreeAddress lowest;
    @Inject AddressAvailability free;
    @Inject AccessStatuses statuses;
    @Inject AccessNotices notices;
    @Inject AccessGuard own;
    @Inject NumberSeries numbers;
    @Inject Settings settings;
    @Inject Units units;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Applies: a sponsor for itself at the provider that it names, a provider for its customer.
     *
     * @throws RequestRejected {@link AccessRefusal#ACCESS_INCOMPLETE} with every fault at once
     */
    @Clause("11.1")
    @RolesAllowed({SPONSOR, PROVIDER})
    public AccessStatus apply(AccessRequest request) {
        Caller caller = callers.current();
        boolean recorded = caller.has(PROVIDER);
        Unit applicant = units.find(caller.unitId()).orElseThrow();
        Unit provider =
                recorded && (request.provider() == null || request.provider().isBlank())
                        ? applicant
                        : named(request.provider());
        if (recorded && provider != null && !provider.id().equals(applicant.id())) {
            provider = null;
        }
        AccessRequest checked = recorded ? withCustomer(request) : withoutCustomer(request);
        AccessTerms terms = checks.terms(checked, provider, today());
        AccessApplication application =
                new AccessApplication(
                        provider.id(),
                        recorded ? null : applicant.id(),
                        recorded
                                ? customer(checked.customer())
                                : new AccessCustomer(
                                        applicant.name(), caller.displayName(), null, null),
                        terms,
                        clock.instant());
        accesses.add(application);
        history.write(application, Act.move("APPLY", null, application.state(), null, "11.1"));
        notices.tellProvider(application, "ACCESS_APPLIED");
        return statuses.changed(application);
    }

    /**
     * Takes an application back that is not opened: the sponsor its own, the provider its
     * customer's.
     *
     * @param version the version that the caller saw, or null for whichever it is
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} also for another unit's
     * @throws RequestRejected {@link AccessRefusal#ACCESS_STALE} when the version is not the
     *     current one
     * @throws RequestRejected {@link AccessRefusal#ACCESS_STATE_FORBIDS} when it was opened or
     *     ended
     */
    @Clause("11.1")
    @RolesAllowed({SPONSOR, PROVIDER})
    public AccessStatus withdraw(String id, Integer version) {
        AccessApplication application = own.application(id, version);
        own.requireApplicant(application);
        AccessState before = application.state();
        application.withdraw();
        history.write(application, Act.move("WITHDRAW", before, application.state(), null, "11.1"));
        notices.tellProvider(application, "ACCESS_WITHDRAWN");
        return statuses.changed(application);
    }

    /**
     * Pre-assigns addresses to an application, in place of earlier ones, for the number of days in
     * the setting {@code access.preAssignment.days}. Pre-assignments of one provider run one after
     * the other, so that no address is given out twice.
     *
     * @throws RequestRejected {@link AccessRefusal#ACCESS_INCOMPLETE} with every address that is
     *     malformed, reserved, named twice, or outside what the provider filed as its own
     * @throws RequestRejected {@link AccessRefusal#ADDRESS_TAKEN} with every address that is kept
     *     or open for somebody else
     * @throws RequestRejected {@link AccessRefusal#ACCESS_LICENCE_ENDED} when the provider's
     *     licence has ended
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} as {@link #withdraw}; the
     *     other refusals likewise
     */
    @Clause("11.2")
    @RolesAllowed(PROVIDER)
    public AccessStatus preAssign(String id, Integer version, List<FilingContent.Ips> ips) {
        Unit provider = units.find(callers.current().unitId()).orElseThrow();
        LocalDate today = today();
        // drawn first: its row is the lock under which the provider's addresses are given out
        long number = numbers.next("PRE_ASSIGNMENT", provider.id().toString(), 0);
        AccessApplication application = own.asProvider(id, version);
        own.requireLicensed();
        List<IpRange> ranges = checks.ranges(ips, provider, today);
        free.require(application, ranges, today);
        AccessState before = application.state();
        int days = settings.number("access.preAssignment.days", null, today);
        application.preAssign(ranges, number, today.plusDays(days));
        String shown = shown(ranges);
        history.write(
                application, Act.move("PRE_ASSIGN", before, application.state(), shown, "11.2"));
        notices.tellSponsor(
                application,
                "ACCESS_PRE_ASSIGNED",
                "access.preAssigned",
                shown,
                application.lapsesOn());
        return statuses.changed(application);
    }

    /**
     * The next address of the calling provider that is free to be pre-assigned, where one is.
     *
     * @param besides what it is about to pre-assign already
     */
    @Clause("11.2")
    @RolesAllowed(PROVIDER)
    public Optional<String> freeAddress(Collection<IpRange> besides) {
        return lowest.next(callers.current().unitId(), besides, today());
    }

    /**
     * Refuses access for good.
     *
     * @param officer of the provider's roster who answers for it
     * @param reason 4 to 1000 characters
     * @throws RequestRejected {@link AccessRefusal#OFFICER_NOT_ROSTERED} when nobody of that name
     *     is on duty today
     * @throws RequestRejected {@link AccessRefusal#ACCESS_REASON_MISSING} when the reason says
     *     nothing
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} as {@link #withdraw}; the
     *     other refusals likewise
     */
    @Clause("11.3.1")
    @RolesAllowed(PROVIDER)
    public AccessStatus refuse(String id, Integer version, String officer, String reason) {
        AccessApplication application = own.asProvider(id, version);
        String said = own.reason(reason);
        String name = own.officer(officer, today());
        AccessState before = application.state();
        application.refuse(today(), name, said);
        history.write(
                application,
                Act.move("REFUSE", before, application.state(), name + ": " + said, "11.3.1"));
        notices.tellSponsor(application, "ACCESS_REFUSED", "access.refused", said);
        return statuses.changed(application);
    }

    /**
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} also for another unit's
     */
    @Clause("11.1")
    @RolesAllowed({SPONSOR, PROVIDER})
    public AccessStatus find(String id) {
        return statuses.of(own.application(id));
    }

    /**
     * The calling sponsor's own applications in the order in which they came.
     *
     * @param after id of the last one seen, 0 for the first page
     * @param upwards true from the oldest to the newest, false the other way round
     * @param limit 1 to 501
     */
    @Clause("11.1")
    @RolesAllowed(SPONSOR)
    public List<AccessStatus> ofSponsor(long after, boolean upwards, int limit) {
        return statuses.of(
                accesses.ofSponsor(callers.current().unitId(), part(after, upwards, limit)));
    }

    /**
     * Applications addressed to the calling provider, in the order in which they came.
     *
     * @param state or null for all
     * @param after id of the last one seen, 0 for the first page
     * @param upwards true from the oldest to the newest, false the other way round
     * @param limit 1 to 501
     */
    @Clause("11.1")
    @RolesAllowed(PROVIDER)
    public List<AccessStatus> ofProvider(
            AccessState state, long after, boolean upwards, int limit) {
        Long unit = callers.current().unitId();
        return statuses.of(accesses.ofProvider(unit, state, part(after, upwards, limit)));
    }

    /**
     * Number of the applications addressed to the calling provider, counted up to 1,001.
     *
     * @param state or null for all
     */
    @Clause("11.1")
    @RolesAllowed(PROVIDER)
    public int count(AccessState state) {
        return accesses.count(callers.current().unitId(), state);
    }

    /** As {@link #ofProvider}, only those filed by now, which are to be compared or opened. */
    @Clause("11.3")
    @RolesAllowed(PROVIDER)
    public List<AccessStatus> toOpen(long after, boolean upwards, int limit) {
        Long unit = callers.current().unitId();
        return statuses.of(accesses.toOpen(unit, today(), part(after, upwards, limit)));
    }

    /** Numbers of applications in the lists of the calling provider. */
    @Clause("11.3")
    @RolesAllowed(PROVIDER)
    public AccessCounts counts() {
        return accesses.counts(callers.current().unitId(), today());
    }

    private Unit named(String code) {
        return code == null || code.isBlank() ? null : units.byCode(code.strip()).orElse(null);
    }

    private static AccessRequest withCustomer(AccessRequest request) {
        return request.customer() != null
                ? request
                : with(request, new AccessRequest.Customer(null, null, null, null));
    }

    private static AccessRequest withoutCustomer(AccessRequest request) {
        return with(request, null);
    }

    private static AccessRequest with(AccessRequest request, AccessRequest.Customer customer) {
        return new AccessRequest(
                request.provider(),
                customer,
                request.reference(),
                request.websiteName(),
                request.domains(),
                request.methods(),
                request.places());
    }

    private static AccessCustomer customer(AccessRequest.Customer given) {
        return new AccessCustomer(
                given.name().strip(),
                AccessChecks.blankToNull(given.contactName()),
                AccessChecks.blankToNull(given.phone()),
                AccessChecks.blankToNull(given.email()));
    }

    private static String shown(List<IpRange> ranges) {
        String all = ranges.stream().map(IpRange::toString).collect(Collectors.joining(", "));
        return all.length() > LONGEST_ACT ? all.substring(0, LONGEST_ACT - 1) + "…" : all;
    }

    private static AccessRepository.Part part(long after, boolean upwards, int limit) {
        int most = Math.max(1, Math.min(limit, LONGEST_LIST));
        return new AccessRepository.Part(after, upwards, most);
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
