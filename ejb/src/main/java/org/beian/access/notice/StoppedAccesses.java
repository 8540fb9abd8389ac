package org.beian.access.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.beian.access.application.AccessApplication;
import org.beian.access.application.AccessNotices;
import org.beian.access.application.AccessRepository;
import org.beian.access.application.AccessState;
import org.beian.domainregister.unfiled.UnfiledState;
import org.beian.domainregister.unfiled.UnfiledTasks;
import org.beian.filing.register.AccessEventRepository;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisteredAccess;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Record of stopped accesses wherever they are known: in the register, and in the application by
 * which an access was opened (15.5).
 */
@ApplicationScoped
public class StoppedAccesses {

    @Inject EntityManager em;
    @Inject AccessEventRepository events;
    @Inject AccessRepository accesses;
    @Inject AccessNotices sponsors;
    @Inject UnfiledTasks unfiled;
    @Inject History history;

    /**
     * Notes what became of a notice to stop access, once nobody has to act on it: an unfiled site
     * is followed on while it could not be stopped (7.4).
     */
    void noteEnd(StopAccessNotice notice) {
        if (notice.isUnanswered()) {
            return;
        }
        if (notice.ground() == StopAccessGround.UNFILED) {
            endTask(notice, notice.causeId());
        } else if (notice.accessId() == null) {
            unfiled.followed(notice.domains(), notice.providerId())
                    .forEach(site -> endTask(notice, site.id()));
        } else {
            stoppedOn(notice)
                    .ifPresent(
                            day ->
                                    stopped(
                                            notice.accessId(),
                                            day,
                                            notice.execution().officer(),
                                            notice.letterNumber()));
        }
    }

    /**
     * Notes that access was not stopped, other than reported: an unfiled site is followed again.
     *
     * @param again the notice by which the same is ordered again
     */
    void noteFalse(StopAccessNotice notice, StopAccessNotice again) {
        if (notice.accessId() == null) {
            unfiled.followAgain(
                    notice.providerId(), notice.domains(), notice.letterNumber(), again.due());
        } else if (stoppedOn(notice).isPresent()) {
            events.notStopped(
                    notice.accessId(),
                    Shanghai.date(again.issuedAt()),
                    notice.execution().officer(),
                    notice.letterNumber());
            openAgain(notice, numberNow(notice.accessId()), "NOT_STOPPED", again.letterNumber());
        }
    }

    private static Optional<LocalDate> stoppedOn(StopAccessNotice notice) {
        return notice.execution().stoppedOn(Shanghai.date(notice.issuedAt()));
    }

    /**
     * The day since which the access of a notice is given: that of its last opening, else of its
     * filing; where nothing is filed, the day on which the site was found.
     *
     * @return empty where it is not known
     */
    Optional<LocalDate> givenSince(StopAccessNotice notice) {
        return notice.accessId() == null
                ? unfiled.followed(notice.domains(), notice.providerId()).stream()
                        .map(site -> Shanghai.date(site.foundAt()))
                        .max(Comparator.naturalOrder())
                : Optional.of(
                        events.lastOpened(notice.accessId())
                                .orElseGet(
                                        () ->
                                                Shanghai.date(
                                                        em.find(IcpAccess.class, notice.accessId())
                                                                .since())));
    }

    /**
     * Notes that access was resumed on a notice.
     *
     * @param filed the access as it is filed now
     */
    @Clause("15.5")
    void resumed(StopAccessNotice notice, RegisteredAccess filed) {
        List<AccessApplication> again =
                openAgain(
                        em.find(StopAccessNotice.class, notice.causeId()),
                        filed.filingNumber(),
                        "RESUME",
                        notice.letterNumber());
        events.resumed(
                filed.accessId(),
                Shanghai.date(notice.execution().executedAt()),
                notice.execution().officer(),
                notice.letterNumber(),
                again.isEmpty() ? null : again.get(0).id());
        again.forEach(
                resumed ->
                        sponsors.tellSponsor(
                                resumed,
                                "ACCESS_RESUMED",
                                "access.resumed",
                                notice.letterNumber()));
    }

    /**
     * Takes back what the report on an order to stop had ended.
     *
     * @param act as the history names it
     * @param because number of the letter behind it
     * @return the applications that are open again
     */
    private List<AccessApplication> openAgain(
            StopAccessNotice stop, String filingNumber, String act, String because) {
        List<AccessApplication> ended = accesses.stopped(stop.providerId(), stop.letterNumber());
        for (AccessApplication each : ended) {
            AccessState before = each.state();
            each.resume(filingNumber);
            history.write(each, Act.move(act, before, each.state(), because, "15.5"));
        }
        return ended;
    }

    private void endTask(StopAccessNotice notice, Long site) {
        UnfiledState end =
                notice.result() == ExecutionResult.STOPPED
                        ? UnfiledState.STOPPED
                        : UnfiledState.NOT_OURS;
        unfiled.reported(site, end, notice.letterNumber());
    }

    /** Number of the website of an access, under which it may have gone on in another province. */
    private String numberNow(Long access) {
        return em.find(IcpWebsite.class, em.find(IcpAccess.class, access).websiteId())
                .filingNumber();
    }

    /**
     * Notes that access was stopped, in the register and in the application that opened it.
     *
     * @param access its key in the register
     * @param officer who answers for it
     * @param because number of the letter behind it
     */
    @Clause({"15.5", "B14"})
    public void stopped(Long access, LocalDate day, String officer, String because) {
        events.stopped(access, day, officer, because);
        for (AccessApplication opened : accesses.openedBy(access)) {
            AccessState before = opened.state();
            opened.stop(day, officer, because);
            history.write(
                    opened,
                    Act.move("STOP", before, opened.state(), officer + ": " + because, "15.5"));
            sponsors.tellSponsor(opened, "ACCESS_STOPPED", "access.stopped", because);
        }
    }
}
