package org.beian.access.opening;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.beian.access.AccessRefusal;
import org.beian.access.application.AccessApplication;
import org.beian.access.application.AccessComparison;
import org.beian.access.application.AccessGuard;
import org.beian.access.application.AccessNotices;
import org.beian.access.application.AccessState;
import org.beian.access.application.AccessStatus;
import org.beian.access.application.AccessStatuses;
import org.beian.access.application.ComparisonResult;
import org.beian.access.application.FaultCollector;
import org.beian.filing.content.FilingContent;
import org.beian.filing.register.AccessEvent;
import org.beian.filing.register.AccessEventRepository;
import org.beian.filing.register.RegisterComparison;
import org.beian.filing.register.RegisterComparison.Compared;
import org.beian.filing.register.RegisteredAccess;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.rule.FaultsFound;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Opening and stopping of access by the principle "file first, access later" (11.3). An access
 * stays closed until there is a filing; where the sponsor filed itself, the provider first compares
 * it with the sponsor's data (11.3.1).
 */
@Stateless
public class AccessOpening {

    @Inject AccessGuard own;
    @Inject AccessStatuses statuses;
    @Inject AccessNotices notices;
    @Inject MatchingFiling behind;
    @Inject AccessEventRepository facts;
    @Inject ComparisonLog log;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Provider's verdict on a filing.
     *
     * @param result null to compare only, so that nothing but the look-up is recorded
     * @param officer of the provider's roster; may be null as long as there is no result
     * @param reason of a refusal, 4 to 1000 characters; else null
     */
    public record Verdict(ComparisonResult result, String officer, String reason) {

        /** No verdict yet: a comparison only. */
        public static final Verdict NONE = new Verdict(null, null, null);
    }

    /**
     * Result of a comparison, field by field.
     *
     * @param filingNumber the website's, canonical
     * @param differences every field that was given
     * @param access as it stands after the comparison
     */
    public record Comparison(
            String filingNumber, List<Compared> differences, AccessStatus access) {}

    /**
     * Records number and data of the filing for the provider (11.3.1); they come from the sponsor
     * itself, or from the provider for a customer without an account.
     *
     * @param number of the website or of its subject, in any spelling
     * @param given subject and one website, as far as the sponsor gives them
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NUMBER_INVALID} when the number is none
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} also for another unit's
     * @throws RequestRejected {@link AccessRefusal#ACCESS_STALE} when the version is not the
     *     current one
     * @throws RequestRejected {@link AccessRefusal#ACCESS_STATE_FORBIDS} when it was opened or
     *     ended
     */
    @Clause("11.3.1")
    @RolesAllowed({SPONSOR, PROVIDER})
    public AccessStatus giveNumber(String id, Integer version, String number, FilingContent given) {
        AccessApplication application = own.application(id, version);
        own.requireApplicant(application);
        return given(application, MatchingFiling.number(number).canonical(), given);
    }

    /**
     * Gives the provider number and data of the sponsor's filing that names this application
     * (11.3.1), as the register holds them.
     *
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_IN_FILING} when no filing of the
     *     caller names it
     * @throws RequestRejected {@link AccessRefusal#ACCESS_FILING_CANCELLED} when the filing stands
     *     no longer
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} as {@link #giveNumber}; the
     *     other refusals likewise
     */
    @Clause("11.3.1")
    @RolesAllowed(SPONSOR)
    public AccessStatus giveFiled(String id, Integer version) {
        AccessApplication application = own.application(id, version);
        own.requireApplicant(application);
        MatchingFiling.Named named =
                behind.named(application)
                        .orElseThrow(() -> AccessRefusal.ACCESS_NOT_IN_FILING.of(application.id()));
        if (!named.filed().active()) {
            throw AccessRefusal.ACCESS_FILING_CANCELLED.of(named.filed().filingNumber());
        }
        return given(application, named.filed().filingNumber(), named.given());
    }

    private AccessStatus given(
            AccessApplication application, String number, FilingContent content) {
        application.numberGiven(number, SponsorData.write(content));
        history.write(application, Act.note("GIVE_NUMBER", number, "11.3.1"));
        notices.tellProvider(application, "ACCESS_NUMBER_GIVEN");
        return statuses.changed(application);
    }

    /**
     * Compares the given data with the register field by field, and records the provider's verdict.
     * The result tells for each given field whether it is equal, and nothing else of the register;
     * the look-up is logged even when the verdict is rejected.
     *
     * @param id of the application for access
     * @param number in any spelling; null for the one that the sponsor gave
     * @param given null for what the sponsor gave
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NUMBER_INVALID} when the number is none
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NUMBER_OF_ANOTHER} when it is no number
     *     of this application's website
     * @throws RequestRejected {@link AccessRefusal#ACCESS_FILING_CANCELLED} when the filing stands
     *     no longer
     * @throws RequestRejected {@link AccessRefusal#COMPARISON_INCOMPLETE} when too little was given
     *     to confirm
     * @throws RequestRejected {@link AccessRefusal#COMPARISON_UNEQUAL} when a confirmation meets a
     *     required field that is not equal
     * @throws RequestRejected {@link AccessRefusal#ACCESS_CORRECTION_AWAITED} when the same filing
     *     was refused before and has not changed
     * @throws RequestRejected {@link AccessRefusal#OFFICER_NOT_ROSTERED} when nobody of that name
     *     is on duty today
     * @throws RequestRejected {@link AccessRefusal#ACCESS_REASON_MISSING} when a refusal has no
     *     reason
     * @throws RequestRejected {@link AccessRefusal#ACCESS_LAPSED} when the addresses are no longer
     *     kept
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} also for another provider's
     */
    @Clause("11.3.1")
    @RolesAllowed(PROVIDER)
    public Comparison compare(String id, String number, FilingContent given, Verdict verdict) {
        AccessApplication application = own.asProvider(id, null);
        requireWaiting(application);
        RegisteredAccess filed = behind.comparing(application, number);
        log.compared(application, filed.filingNumber());
        FilingContent told = given == null ? SponsorData.read(application.given()) : given;
        List<Compared> differences = RegisterComparison.of(told, filed);
        if (verdict.result() != null) {
            decide(application, filed, told, differences, verdict);
        }
        return new Comparison(filed.filingNumber(), differences, statuses.changed(application));
    }

    /**
     * Opens an access. A repeat with the same number changes nothing.
     *
     * @param number in any spelling; null for the one that was given or compared before
     * @param officer of the provider's roster who answers for it; null for the caller itself
     * @param on null for today; not before the filing, and not ahead
     * @throws AccessNotFiled when there is no filing, with the reason: 11.3.1 asks for a confirmed
     *     comparison where the sponsor filed itself, 11.3.2 for the number alone where this
     *     provider filed
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NUMBER_INVALID} when the number is none
     * @throws RequestRejected {@link AccessRefusal#OFFICER_NOT_ROSTERED} when nobody of that name
     *     was on duty that day
     * @throws RequestRejected {@link AccessRefusal#ACCESS_DATE_INVALID} when the day lies ahead or
     *     before the filing
     * @throws RequestRejected {@link AccessRefusal#ACCESS_LAPSED} when the addresses are no longer
     *     kept
     * @throws RequestRejected {@link AccessRefusal#ACCESS_LICENCE_ENDED} when the provider's
     *     licence has ended
     * @throws RequestRejected {@link AccessRefusal#ACCESS_STATE_FORBIDS} when no addresses were
     *     kept, or it ended
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} also for another provider's
     * @throws RequestRejected {@link AccessRefusal#ACCESS_STALE} when the version is not the
     *     current one
     */
    @Clause({"11.3", "11.3.1", "11.3.2"})
    @RolesAllowed(PROVIDER)
    public AccessStatus open(
            String id, Integer version, String number, String officer, LocalDate on) {
        AccessApplication application = own.asProvider(id, null);
        if (repeats(application, number)) {
            return statuses.of(application);
        }
        own.requireVersion(application, version);
        requireWaiting(application);
        own.requireLicensed();
        RegisteredAccess filed = behind.opening(application, number);
        LocalDate day = day(on, Shanghai.date(filed.filedAt()));
        String name = own.officer(officer, day);
        AccessState before = application.state();
        application.open(filed.filingNumber(), day, name);
        history.write(
                application,
                filed.filedByProvider()
                        ? Act.move("OPEN", before, application.state(), name, "11.3.2")
                        : Act.move("OPEN", before, application.state(), name, "11.3.1"));
        facts.record(filed, AccessEvent.Kind.OPENED, day, name, null, application.id());
        notices.tellSponsor(application, "ACCESS_OPENED", "access.opened", day);
        return statuses.changed(application);
    }

    /**
     * Stops an access that is open.
     *
     * @param on null for today; not before the opening, and not ahead
     * @throws RequestRejected {@link AccessRefusal#ACCESS_STATE_FORBIDS} when it is not open
     * @throws RequestRejected {@link AccessRefusal#ACCESS_REASON_MISSING} when the reason says
     *     nothing
     * @throws RequestRejected {@link AccessRefusal#ACCESS_NOT_FOUND} as {@link #open}; the other
     *     refusals likewise
     */
    @Clause("11.3")
    @RolesAllowed(PROVIDER)
    public AccessStatus stop(
            String id, Integer version, String officer, LocalDate on, String reason) {
        AccessApplication application = own.asProvider(id, version);
        if (application.state() != AccessState.OPENED) {
            throw AccessRefusal.ACCESS_STATE_FORBIDS.of(application.id(), application.state());
        }
        String said = own.reason(reason);
        LocalDate day = day(on, application.opened().on());
        String name = own.officer(officer, day);
        AccessState before = application.state();
        application.stop(day, name, said);
        history.write(
                application,
                Act.move("STOP", before, application.state(), name + ": " + said, "11.3"));
        behind.find(application, null)
                .ifPresent(
                        filed ->
                                facts.record(
                                        filed,
                                        AccessEvent.Kind.STOPPED,
                                        day,
                                        name,
                                        said,
                                        application.id()));
        notices.tellSponsor(application, "ACCESS_STOPPED", "access.stopped", said);
        return statuses.changed(application);
    }

    private void decide(
            AccessApplication application,
            RegisteredAccess filed,
            FilingContent told,
            List<Compared> differences,
            Verdict verdict) {
        Instant now = clock.instant();
        LocalDate today = Shanghai.date(now);
        String name = own.officer(verdict.officer(), today);
        boolean confirmed = verdict.result() == ComparisonResult.CONFIRMED;
        String reason = confirmed ? null : own.reason(verdict.reason());
        if (confirmed) {
            requireConfirmable(application, filed, told, differences);
        }
        application.compared(
                filed.filingNumber(),
                new AccessComparison(verdict.result(), now, name, filed.digest(), reason));
        facts.record(
                filed,
                confirmed ? AccessEvent.Kind.CONFIRMED : AccessEvent.Kind.REFUSED,
                today,
                name,
                reason,
                application.id());
        history.write(
                application,
                Act.note(
                        confirmed ? "CONFIRM" : "REFUSE_COMPARISON",
                        confirmed ? name : name + ": " + reason,
                        "11.3.1"));
        if (!confirmed) {
            notices.tellSponsor(
                    application, "ACCESS_COMPARISON_REFUSED", "access.comparisonRefused", reason);
        }
    }

    private static void requireConfirmable(
            AccessApplication application,
            RegisteredAccess filed,
            FilingContent told,
            List<Compared> differences) {
        AccessComparison before = application.comparison();
        if (before != null
                && before.result() == ComparisonResult.REFUSED
                && before.saw(filed.digest())) {
            throw AccessRefusal.ACCESS_CORRECTION_AWAITED.of(filed.filingNumber());
        }
        SponsorData.requireEnough(told);
        FaultCollector unequal = new FaultCollector("11.3.1");
        differences.stream()
                .filter(Compared::hinders)
                .forEach(field -> unequal.add(field.pointer(), "COMPARISON_UNEQUAL"));
        if (!unequal.found().isEmpty()) {
            throw new FaultsFound(
                    AccessRefusal.COMPARISON_UNEQUAL, unequal.found(), unequal.found().size());
        }
    }

    private static boolean repeats(AccessApplication application, String number) {
        return application.state() == AccessState.OPENED
                && (number == null
                        || MatchingFiling.number(application.filingNumber())
                                .subject()
                                .equals(MatchingFiling.number(number).subject()));
    }

    private void requireWaiting(AccessApplication application) {
        if (application.state() != AccessState.PRE_ASSIGNED) {
            throw AccessRefusal.ACCESS_STATE_FORBIDS.of(application.id(), application.state());
        }
        if (application.lapsed(Shanghai.date(clock.instant()))) {
            throw AccessRefusal.ACCESS_LAPSED.of(application.id(), application.lapsesOn());
        }
    }

    private LocalDate day(LocalDate on, LocalDate earliest) {
        LocalDate today = Shanghai.date(clock.instant());
        LocalDate day = on == null ? today : on;
        if (day.isAfter(today) || day.isBefore(earliest)) {
            throw AccessRefusal.ACCESS_DATE_INVALID.of(day, earliest);
        }
        return day;
    }
}
