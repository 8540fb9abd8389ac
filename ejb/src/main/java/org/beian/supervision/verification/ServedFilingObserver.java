package org.beian.supervision.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.beian.cancellation.CancellationTarget;
import org.beian.cancellation.ServedFilings;
import org.beian.filing.moved.WaitsOnFiling;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterEntry;
import org.beian.law.Clause;
import org.beian.supervision.VerificationTask;
import org.beian.supervision.VerificationTaskRepository;
import org.beian.supervision.VerificationTaskState;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Observer that ends verification tasks once their filing is cancelled, or their provider serves it
 * no longer (7.3). The caller holds the lock of the subject.
 */
@ApplicationScoped
class ServedFilingObserver implements WaitsOnFiling {

    @Inject EntityManager em;
    @Inject VerificationTaskRepository tasks;
    @Inject VerificationTaskNotices notices;
    @Inject ServedFilings served;
    @Inject History history;
    @Inject Clock clock;

    @Override
    public List<VerificationTask> waiting(Long subject) {
        return tasks.open(subject);
    }

    @Clause("7.3")
    void changed(@Observes RegisterEntry.Changed changed) {
        IcpSubject subject = em.find(IcpSubject.class, changed.subjectId());
        for (VerificationTask task : tasks.open(subject.id())) {
            CancellationTarget target =
                    new CancellationTarget(
                            subject,
                            task.websiteId() == null
                                    ? null
                                    : em.find(IcpWebsite.class, task.websiteId()),
                            null);
            if (target.cancelled() || !served.providersOf(target).contains(task.providerId())) {
                VerificationTaskState before = task.state();
                task.lapse(clock.instant());
                history.write(task, Act.move("LAPSE", before, task.state(), null, "7.3"), task);
                notices.ended(task);
            }
        }
    }
}
