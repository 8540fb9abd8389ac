package org.beian.annualaudit.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.beian.annualaudit.DepartmentOpinion;
import org.beian.annualaudit.OpinionRepository;
import org.beian.annualaudit.OpinionState;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterEntry;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Observer that ends the waiting of opinions once their website is cancelled (18.3). The caller
 * holds the lock of the subject.
 */
@ApplicationScoped
class WebsiteCancelled {

    @Inject EntityManager em;
    @Inject OpinionRepository opinions;
    @Inject History history;

    @Clause("18.3")
    void changed(@Observes RegisterEntry.Changed changed) {
        for (DepartmentOpinion each : opinions.waiting(changed.subjectId())) {
            IcpWebsite website = em.find(IcpWebsite.class, each.websiteId());
            if (website.state() == RegisterState.CANCELLED) {
                each.followed(null);
                history.write(
                        each,
                        Act.move("END", OpinionState.WAITING, each.state(), null, "18.3"),
                        each);
            }
        }
    }
}
