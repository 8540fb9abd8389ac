package org.beian.filing.mandate;

import static org.beian.account.Roles.PROVIDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingIds;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingRound;
import org.beian.filing.application.FilingState;
import org.beian.filing.content.FilingJson;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.notice.EntrustmentNotices;
import org.beian.filing.notice.HandOverNotices;
import org.beian.filing.notice.SponsorInvitations;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.Roster;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.rule.Severity;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.Masking;
import org.beian.value.EmailAddress;
import org.beian.value.InvalidValue;
import org.beian.value.VisibleText;

/**
 * Hand-over of a decided application by the provider to the sponsor for whom it filed: the bureau's
 * opinion, the credentials and guidance (12.6, 7.5). A sponsor without an account gets a one-time
 * link, never a password.
 */
@Stateless
public class FilingHandOver {

    private static final int LONGEST_GUIDANCE = 1000;

    @Inject AccessDenials hidden;
    @Inject FilingRepository filings;
    @Inject SponsorInvitations invitations;
    @Inject AccountLinks links;
    @Inject HandOverNotices notices;
    @Inject EntrustmentNotices entrusted;
    @Inject Roster roster;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Checks what several hand-overs have in common, before the first of them.
     *
     * @throws RequestRejected {@link FilingRefusal#HAND_OVER_INCOMPLETE} naming officer and
     *     guidance as {@link #pass}
     */
    @Clause("12.6")
    @RolesAllowed(PROVIDER)
    public void require(String officer, String guidance) {
        List<Finding> faults = new ArrayList<>();
        officer(officer, callers.current().unitId(), clock.instant(), faults);
        guidance(guidance, faults);
        require(faults);
    }

    /**
     * Passes on the result of an approved application as {@link #pass}, only if nobody did so yet.
     *
     * @throws RequestRejected {@link FilingRefusal#HANDED_OVER_ALREADY} when somebody did
     * @throws RequestRejected {@link FilingRefusal#FILING_STATE_FORBIDS} also when it was refused
     */
    @Clause({"12.6", "7.5"})
    @RolesAllowed(PROVIDER)
    public void passFirst(String id, HandOver given) {
        FilingApplication application = filings.lockForChange(id, callers.current().unitId());
        if (application.state() != FilingState.APPROVED) {
            throw FilingRefusal.FILING_STATE_FORBIDS.of(application.id(), application.state());
        }
        if (application.provider().handedOverAt() != null) {
            throw FilingRefusal.HANDED_OVER_ALREADY.of(application.id());
        }
        pass(id, given);
    }

    /**
     * Passes on the result of an application that the caller submitted on behalf, to an address
     * that the application names. After an approval the sponsor also gets a link to take the filing
     * over, unless a unit of its own holds it already; a repeat sends a new link and ends the old
     * one. To another address the link goes once the sponsor has confirmed it.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another unit's
     *     application
     * @throws RequestRejected {@link FilingRefusal#FILING_STATE_FORBIDS} when it is not decided, or
     *     the sponsor submitted it itself
     * @throws RequestRejected {@link FilingRefusal#HAND_OVER_INCOMPLETE} naming the field that is
     *     missing or wrong: officer, guidance, email
     */
    @Clause({"12.6", "7.5"})
    @RolesAllowed(PROVIDER)
    public void pass(String id, HandOver given) {
        Caller caller = callers.current();
        FilingApplication application = filings.lockForChange(id, caller.unitId());
        boolean decided =
                application.state() == FilingState.APPROVED
                        || application.state() == FilingState.REFUSED;
        if (!decided || !application.onBehalf()) {
            throw FilingRefusal.FILING_STATE_FORBIDS.of(application.id(), application.state());
        }
        Instant now = clock.instant();
        FilingRound round = filings.round(application.id(), application.round());
        List<Finding> faults = new ArrayList<>();
        String officer = officer(given.officer(), caller.unitId(), now, faults);
        String guidance = guidance(given.guidance(), faults);
        List<EmailAddress> filed =
                entrusted.sponsorsAddresses(application, FilingJson.read(round.content()));
        EmailAddress address = address(given.email(), filed, faults);
        require(faults);
        application.handOver(officer, now);
        EmailAddress told = filed.contains(address) ? address : filed.get(0);
        notices.result(application, round, told, guidance);
        history.write(
                application,
                Act.note(
                        "HAND_OVER",
                        officer + " → " + Masking.contact(told.toString()) + ": " + guidance,
                        "12.6"));
        if (filed.contains(address)) {
            links.send(application, address);
        } else {
            links.ask(application, filed.get(0), address);
        }
    }

    /**
     * The address to which the account link goes once the sponsor has confirmed it; empty when
     * nothing waits for that.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also for another unit's
     *     application
     */
    @Clause("12.6")
    @RolesAllowed(PROVIDER)
    public Optional<AwaitedAddress> awaitedAddress(String id) {
        Long caller = callers.current().unitId();
        FilingApplication application =
                hidden.unlessHidden(
                                filings.find(FilingIds.parse(id)),
                                found -> found.unitId().equals(caller))
                        .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(id));
        return invitations
                .unconfirmed(application.id())
                .map(asked -> new AwaitedAddress(asked.email().toString(), asked.expiresAt()));
    }

    private static void require(List<Finding> faults) {
        if (!faults.isEmpty()) {
            throw new FaultsFound(FilingRefusal.HAND_OVER_INCOMPLETE, faults);
        }
    }

    private String officer(String given, Long provider, Instant now, List<Finding> faults) {
        String officer = given == null ? "" : given.strip();
        if (officer.isEmpty()) {
            faults.add(fault("/officer", "ITEMS_COMPLETE"));
        } else if (!roster.isOnDuty(provider, officer, Shanghai.date(now))) {
            faults.add(fault("/officer", "OFFICER_ON_ROSTER", TextNormalizer.shortened(officer)));
        }
        return officer;
    }

    private static String guidance(String given, List<Finding> faults) {
        String guidance = given == null ? "" : given.strip();
        int length = guidance.codePointCount(0, guidance.length());
        if (Texts.isBlank(guidance)) {
            faults.add(fault("/guidance", "ITEMS_COMPLETE"));
        } else if (length > LONGEST_GUIDANCE) {
            faults.add(fault("/guidance", "ITEM_LENGTH", LONGEST_GUIDANCE, length));
        } else if (!VisibleText.isLines(guidance)) {
            faults.add(fault("/guidance", "PLAIN_TEXT"));
        }
        return guidance;
    }

    private static EmailAddress address(
            String given, List<EmailAddress> filed, List<Finding> faults) {
        try {
            EmailAddress first = filed.isEmpty() ? EmailAddress.parse(null) : filed.get(0);
            return Texts.isBlank(given) ? first : EmailAddress.parse(given);
        } catch (InvalidValue wrong) {
            faults.add(fault("/email", "EMAIL_SYNTAX"));
            return null;
        }
    }

    private static Finding fault(String pointer, String code, Object... arguments) {
        return new Finding(
                pointer,
                code,
                Severity.REFUSE,
                "12.6",
                Stream.of(arguments).map(String::valueOf).toList());
    }
}
