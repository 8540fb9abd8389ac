package org.beian.cancellation.revival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beian.cancellation.clearing.EmptyFilings;
import org.beian.cancellation.revival.RevivedAccesses.Revived;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterCancellation;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Outcome of an access that came back: it ends through the register, or waits for the authority of
 * the filing. The caller holds the lock of the subject.
 */
@ApplicationScoped
class RevivalOutcome {

    /** The act, as the versions of the register and the history of the filing name it. */
    static final String ACT = "REVIVAL_ENDED";

    @Inject RegisterCancellation register;
    @Inject EmptyFilings empty;
    @Inject RevivedAccessNotices notices;
    @Inject UncertainAccessRepository uncertain;
    @Inject FiledParties parties;
    @Inject History history;
    @Inject Clock clock;

    /** Ends it as of its first end: a new version, history, and both sides told. */
    @Clause({"15.4", "B14"})
    void end(Revived revived, IcpWebsite website, IcpSubject subject) {
        end(revived, website, subject, null);
    }

    /** The same by a decision of the authority, whose letter goes to both sides. */
    @Clause({"15.4", "B14"})
    void end(Revived revived, IcpWebsite website, IcpSubject subject, Letter decision) {
        register.cancel(website, revived.access(), ACT);
        empty.completed(subject, ACT, website.filingNumber());
        notices.ended(revived, website, subject, decision);
    }

    /** Brings it into the in-tray of the authority of the filing, once. */
    @Clause("15.4")
    void leaveToAuthority(Revived revived, IcpWebsite website, IcpSubject subject) {
        if (uncertain.ofAccess(revived.access().id()).isPresent()) {
            return;
        }
        UncertainAccess one =
                new UncertainAccess(
                        revived, website, subject, parties.authorityOf(subject), clock.instant());
        uncertain.add(one);
        history.write(one, Act.move("LEAVE_TO_AUTHORITY", null, one.state(), null, "15.4"), one);
    }
}
