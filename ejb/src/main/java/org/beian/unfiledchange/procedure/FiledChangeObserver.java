package org.beian.unfiledchange.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.cancellation.CancellationTarget;
import org.beian.filing.moved.MovedFilings;
import org.beian.filing.moved.WaitsOnFiling;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpDomain;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpVersion;
import org.beian.filing.register.RegisterEntry;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.unfiledchange.UnfiledChange;
import org.beian.unfiledchange.UnfiledChangeRepository;
import org.beian.unfiledchange.UnfiledChangeState;

/**
 * Observer that ends unfiled changes once the change is filed, or what they are about is cancelled
 * (8.4). Where it only went on in another province (B13) and says the same there, they go with it.
 * The caller holds the lock of the subject.
 */
@ApplicationScoped
class FiledChangeObserver implements WaitsOnFiling {

    @Inject EntityManager em;
    @Inject UnfiledChangeRepository changes;
    @Inject UnfiledChangeNotices notices;
    @Inject UnfiledChangeLimits limits;
    @Inject MovedFilings moved;
    @Inject FiledParties parties;
    @Inject DomainHolders holders;
    @Inject History history;
    @Inject Clock clock;

    @Override
    public List<UnfiledChange> waiting(Long subject) {
        return changes.waiting(subject);
    }

    @Clause({"8.4", "B13"})
    void changed(@Observes RegisterEntry.Changed changed) {
        IcpSubject subject = moved.now(changed.subjectId());
        for (UnfiledChange change : changes.waiting(changed.subjectId())) {
            CancellationTarget target =
                    new CancellationTarget(
                            subject,
                            change.websiteId() == null ? null : moved.site(change.websiteId()),
                            null);
            if (target.cancelled()) {
                end(change, UnfiledChangeState.CANCELLED, "CANCEL");
            } else if (isFiled(change, target)) {
                end(change, UnfiledChangeState.FILED, "FILE");
            } else if (!subject.id().equals(change.subjectId())) {
                follow(change, target);
            }
        }
    }

    /** The authority there has its whole limit from today. */
    private void follow(UnfiledChange change, CancellationTarget target) {
        change.follow(target, parties.authorityOf(target.subject()));
        LocalDate today = Shanghai.date(clock.instant());
        change.decideBy(
                limits.decision(change, change.due().isAfter(today) ? change.due() : today));
        history.write(change, Act.note("FOLLOW_FILING", change.filingNumber(), "B13"), change);
        notices.followed(change);
    }

    private boolean isFiled(UnfiledChange change, CancellationTarget target) {
        String domain = change.found().domain();
        if (domain == null) {
            IcpVersion before = em.find(IcpVersion.class, change.versionId());
            return change.found().item().differs(before.content(), target);
        }
        return Optional.ofNullable(em.find(IcpDomain.class, domain))
                .filter(held -> held.websiteId().equals(target.website().id()))
                .flatMap(held -> holders.difference(domain, target.subject().name()))
                .isEmpty();
    }

    /** Ends it, as what was found is filed, gone or cancelled. */
    void end(UnfiledChange change, UnfiledChangeState to, String act) {
        UnfiledChangeState before = change.state();
        change.end(to, clock.instant());
        history.write(change, Act.move(act, before, to, null, "8.4"), change);
        notices.ended(change, to == UnfiledChangeState.LAPSED);
    }
}
