package org.beian.unfiledchange.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.beian.cancellation.CancellationTarget;
import org.beian.filing.moved.WaitsOnFiling;
import org.beian.filing.register.IcpDomain;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpVersion;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterEntry;
import org.beian.law.Clause;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.unfiledchange.UnfiledChange;
import org.beian.unfiledchange.UnfiledChangeRepository;
import org.beian.unfiledchange.UnfiledChangeState;

/**
 * Observer that ends unfiled changes once the change is filed, or what they are about is cancelled
 * (8.4). The caller holds the lock of the subject.
 */
@ApplicationScoped
class FiledChangeObserver implements WaitsOnFiling {

    @Inject EntityManager em;
    @Inject UnfiledChangeRepository changes;
    @Inject UnfiledChangeNotices notices;
    @Inject DomainHolders holders;
    @Inject History history;
    @Inject Clock clock;

    @Override
    public List<UnfiledChange> waiting(Long subject) {
        return changes.waiting(subject);
    }

    @Clause("8.4")
    void changed(@Observes RegisterEntry.Changed changed) {
        IcpSubject subject = em.find(IcpSubject.class, changed.subjectId());
        for (UnfiledChange change : changes.waiting(subject.id())) {
            CancellationTarget target =
                    new CancellationTarget(
                            subject,
                            change.websiteId() == null
                                    ? null
                                    : em.find(IcpWebsite.class, change.websiteId()),
                            null);
            if (target.cancelled()) {
                end(change, UnfiledChangeState.CANCELLED, "CANCEL");
            } else if (isFiled(change, target)) {
                end(change, UnfiledChangeState.FILED, "FILE");
            }
        }
    }

    private boolean isFiled(UnfiledChange change, CancellationTarget target) {
        String domain = change.found().domain();
        if (domain == null) {
            IcpVersion before = em.find(IcpVersion.class, change.versionId());
            return change.found().item().differs(before.content(), target);
        }
        return Optional.ofNullable(em.find(IcpDomain.class, domain))
                .filter(held -> held.websiteId().equals(change.websiteId()))
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
