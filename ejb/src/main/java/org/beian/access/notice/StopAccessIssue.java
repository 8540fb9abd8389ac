package org.beian.access.notice;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.beian.access.AccessRefusal;
import org.beian.account.Callers;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.unfiled.UnfiledSite;
import org.beian.domainregister.unfiled.UnfiledTasks;
import org.beian.filing.register.RegisteredAccess;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.Units;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;
import org.beian.value.Province;
import org.beian.value.VisibleText;

/**
 * Acts of an authority on stop-access notices: ordering a provider to stop an unfiled site that it
 * did not stop in time (7.4), letting it resume what it stopped, taking a notice back (15.5),
 * answering a report that it could not stop (16.4), and sending a false report back (7.10).
 */
@Stateless
public class StopAccessIssue {

    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 1000;

    @Inject StopAccessRepository notices;
    @Inject StopAccessOrders orders;
    @Inject FiledAgain register;
    @Inject UnfiledTasks unfiled;
    @Inject SiteLooks looks;
    @Inject Units units;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Orders a provider to stop an unfiled site.
     *
     * @param siteId of the provider's task, which is overdue
     * @throws RequestRejected {@link DomainRefusal#UNFILED_SITE_NOT_FOUND} when there is none, or
     *     the provider may not give access in the caller's province
     * @throws RequestRejected {@link AccessRefusal#STOP_NOTICE_NOTHING_SERVED} when the site is not
     *     followed any more: stopped, filed, or not on the provider's network
     * @throws RequestRejected {@link AccessRefusal#STOP_NOTICE_EARLY} before the provider's last
     *     day is over
     * @throws RequestRejected {@link AccessRefusal#STOP_NOTICE_ISSUED} when a notice waits for its
     *     report
     */
    @Clause("7.4")
    @RolesAllowed(REVIEWER)
    public StopAccessNotice orderUnfiled(Long siteId) {
        LocalDate today = Shanghai.date(clock.instant());
        Province own = callers.current().province();
        UnfiledSite site =
                hidden.unlessHidden(
                                unfiled.lock(siteId),
                                found ->
                                        own != null
                                                && units.hasRemit(found.providerId(), own, today))
                        .orElseThrow(() -> DomainRefusal.UNFILED_SITE_NOT_FOUND.of(siteId));
        if (!site.state().isFollowed()) {
            throw AccessRefusal.STOP_NOTICE_NOTHING_SERVED.of(site.unicode());
        }
        if (!today.isAfter(site.due())) {
            throw AccessRefusal.STOP_NOTICE_EARLY.of(site.unicode(), site.due());
        }
        if (notices.causedBy(site).stream().anyMatch(notice -> notice.state().isPending())) {
            throw AccessRefusal.STOP_NOTICE_ISSUED.of(site.unicode());
        }
        notices.causedBy(site).stream()
                .filter(StopAccessNotice::isUnanswered)
                .forEach(notice -> orders.answer(notice, ReportedExecution.Answer.INSISTED, null));
        return orders.issue(
                new OrderedAccess(
                        AccessOrder.STOP,
                        StopAccessGround.UNFILED,
                        Authority.bureauOf(own),
                        site.providerId(),
                        null,
                        null,
                        site.unicode(),
                        List.of(site.domain()),
                        site.address() == null ? List.of() : List.of(site.address()),
                        List.of(),
                        null,
                        OrderedAccess.Event.UNFILED),
                site);
    }

    /**
     * Takes back a notice that was not reported on; the provider is told by letter, event and mail.
     *
     * @param reason 4 to 1000 characters
     * @throws RequestRejected {@link AccessRefusal#STOP_NOTICE_NOT_FOUND} when there is none, or
     *     another authority issued it
     * @throws RequestRejected {@link AccessRefusal#ACCESS_REASON_MISSING} when the reason says
     *     nothing
     * @throws RequestRejected {@link AccessRefusal#STOP_NOTICE_REPORTED} when it was reported on
     * @throws RequestRejected {@link AccessRefusal#STOP_NOTICE_REVOKED} when it was taken back
     *     before
     */
    @Clause("15.5")
    @RolesAllowed({REVIEWER, MINISTRY})
    public void revoke(Long id, String reason) {
        StopAccessNotice notice = own(id);
        orders.revoke(notice, said(reason));
    }

    /**
     * Accepts the report that a notice could not be carried out, as there is no access any more or
     * never was: the notice is done, and its provider is told.
     *
     * @param version the version that the caller saw
     * @param reason 4 to 1000 characters
     * @throws RequestRejected {@link AccessRefusal#STOP_NOTICE_NOT_FOUND} when there is none, or
     *     another authority issued it
     * @throws RequestRejected {@link AccessRefusal#ACCESS_STALE} when it changed since
     * @throws RequestRejected {@link AccessRefusal#STOP_REPORT_NOTHING_TO_ANSWER} when the provider
     *     did not report that it could not stop access, or that was answered
     * @throws RequestRejected {@link AccessRefusal#ACCESS_REASON_MISSING} when the reason says
     *     nothing
     */
    @Clause("16.4")
    @RolesAllowed({REVIEWER, MINISTRY})
    public void accept(Long id, int version, String reason) {
        orders.accept(unanswered(id, version), said(reason));
    }

    /**
     * Insists on a notice that could not be carried out: the same is ordered again by a notice of
     * its own, with the whole limit from today; as {@link #accept}.
     */
    @Clause("16.4")
    @RolesAllowed({REVIEWER, MINISTRY})
    public StopAccessNotice insist(Long id, int version, String reason) {
        return orders.insist(unanswered(id, version), said(reason));
    }

    /**
     * Sends the report back that access is over, as a look after it found the website up: the same
     * is ordered again by a notice of its own, with the whole limit from today as the new last day.
     *
     * @param version the version that the caller saw
     * @param reason what was found; 4 to 1000 characters
     * @param lookedAt when an officer looked by other means and found the website up, which is kept
     *     beside the looks of the system; null where one of those did
     * @return the new notice
     * @throws RequestRejected {@link AccessRefusal#STOP_NOTICE_NOT_FOUND} when there is none, or
     *     another authority issued it
     * @throws RequestRejected {@link AccessRefusal#ACCESS_STALE} when it changed since
     * @throws RequestRejected {@link AccessRefusal#STOP_REPORT_NOTHING_TO_RETURN} when the provider
     *     did not report that access is over, or that was sent back
     * @throws RequestRejected {@link AccessRefusal#RESUME_ISSUED} when access may be resumed
     * @throws RequestRejected {@link AccessRefusal#STOP_REPORT_FILED_SINCE} when the website is
     *     filed with this provider by now, and not closed by decision
     * @throws RequestRejected {@link AccessRefusal#ACCESS_REASON_MISSING} when the reason says
     *     nothing
     * @throws RequestRejected {@link AccessRefusal#STOP_REPORT_NOT_LOOKED} when no look between the
     *     report and now found the website up
     */
    @Clause({"7.10", "16.4"})
    @RolesAllowed({REVIEWER, MINISTRY})
    public StopAccessNotice sendBack(Long id, int version, String reason, Instant lookedAt) {
        StopAccessNotice notice = own(id);
        if (!notice.isReturnable()) {
            throw AccessRefusal.STOP_REPORT_NOTHING_TO_RETURN.of(notice.letterNumber());
        }
        requireCurrent(notice, version);
        requireNotResumed(notice);
        if (notice.ground() != StopAccessGround.CLOSURE && register.of(notice).isPresent()) {
            throw AccessRefusal.STOP_REPORT_FILED_SINCE.of(notice.websiteName());
        }
        String found = said(reason);
        requireLook(notice, lookedAt);
        return orders.sendBack(notice, found);
    }

    /** A look that is kept, or the one that is named, which is kept then. */
    private void requireLook(StopAccessNotice reported, Instant named) {
        if (named == null) {
            if (!looks.foundUp(reported.id(), reported.endedAt())) {
                throw AccessRefusal.STOP_REPORT_NOT_LOOKED.of(reported.letterNumber());
            }
            return;
        }
        // a person names minutes
        Instant from = reported.endedAt().truncatedTo(ChronoUnit.MINUTES);
        if (named.isBefore(from) || named.isAfter(clock.instant())) {
            throw AccessRefusal.STOP_REPORT_NOT_LOOKED.of(reported.letterNumber());
        }
        history.write(
                reported,
                Act.note("LOOK", "UP", "16.4"),
                looks.keepUp(reported, named, callers.current().username()));
    }

    private StopAccessNotice unanswered(Long id, int version) {
        StopAccessNotice notice = own(id);
        if (!notice.isUnanswered()) {
            throw AccessRefusal.STOP_REPORT_NOTHING_TO_ANSWER.of(notice.letterNumber());
        }
        requireCurrent(notice, version);
        return notice;
    }

    private static void requireCurrent(StopAccessNotice notice, int version) {
        if (notice.version() != version) {
            throw AccessRefusal.ACCESS_STALE.of(notice.id());
        }
    }

    private void requireNotResumed(StopAccessNotice stopped) {
        if (notices.causedBy(stopped).stream().anyMatch(StopAccessNotice::stands)) {
            throw AccessRefusal.RESUME_ISSUED.of(stopped.letterNumber());
        }
    }

    private static String said(String reason) {
        return VisibleText.given(reason, SHORTEST_REASON, LONGEST_REASON)
                .orElseThrow(AccessRefusal.ACCESS_REASON_MISSING::of);
    }

    /**
     * Orders that the access which a provider stopped on a notice may be resumed, as its website is
     * filed with the provider by now.
     *
     * @param id of the stop-access notice
     * @throws RequestRejected {@link AccessRefusal#STOP_NOTICE_NOT_FOUND} when there is none, or
     *     another authority issued it
     * @throws RequestRejected {@link AccessRefusal#RESUME_NOTHING_STOPPED} when the provider did
     *     not report that it stopped access, or that was sent back, and for a resume-access notice
     * @throws RequestRejected {@link AccessRefusal#RESUME_ISSUED} when a resume-access notice waits
     *     for its report, or was carried out
     * @throws RequestRejected {@link AccessRefusal#RESUME_CLOSURE_STANDS} for a website that is
     *     closed by decision
     * @throws RequestRejected {@link AccessRefusal#RESUME_GROUND_STANDS} when no filing in force
     *     has all domains with an access of this provider
     */
    @Clause("15.5")
    @RolesAllowed({REVIEWER, MINISTRY})
    public StopAccessNotice resume(Long id) {
        StopAccessNotice stopped = own(id);
        if (!stopped.execution().carriedOut(AccessOrder.STOP)) {
            throw AccessRefusal.RESUME_NOTHING_STOPPED.of(stopped.letterNumber());
        }
        requireNotResumed(stopped);
        if (stopped.ground() == StopAccessGround.CLOSURE) {
            // it stays filed: access comes back with the end of the decision
            throw AccessRefusal.RESUME_CLOSURE_STANDS.of(stopped.websiteName());
        }
        RegisteredAccess filed =
                register.of(stopped)
                        .orElseThrow(
                                () ->
                                        AccessRefusal.RESUME_GROUND_STANDS.of(
                                                stopped.websiteName(),
                                                units.find(stopped.providerId())
                                                        .orElseThrow()
                                                        .name()));
        return orders.resume(stopped, filed);
    }

    /** A notice of the caller's authority; a second caller waits until the first has committed. */
    private StopAccessNotice own(Long id) {
        return hidden.unlessHidden(
                        notices.lock(id),
                        found ->
                                callers.current()
                                        .authority()
                                        .equals(Optional.of(found.authority())))
                .orElseThrow(() -> AccessRefusal.STOP_NOTICE_NOT_FOUND.of(id));
    }
}
