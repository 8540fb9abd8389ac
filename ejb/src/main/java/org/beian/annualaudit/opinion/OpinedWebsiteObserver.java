package org.beian.annualaudit.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beian.annualaudit.DepartmentOpinion;
import org.beian.annualaudit.OpinionRepository;
import org.beian.annualaudit.OpinionState;
import org.beian.filing.moved.MovedFilings;
import org.beian.filing.moved.WaitsOnFiling;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterEntry;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Observer that ends the waiting of opinions once their website is cancelled (18.3). Where the
 * website only went on in another province (B13), the opinion goes with it: what a department
 * decided in writing does not end because the sponsor moves, and the bureau there opens the
 * cancellation. The caller holds the lock of the subject.
 */
@ApplicationScoped
class OpinedWebsiteObserver implements WaitsOnFiling {

    @Inject EntityManager em;
    @Inject OpinionRepository opinions;
    @Inject OpinionNotices notices;
    @Inject OpinedCancellation cancellation;
    @Inject MovedFilings moved;
    @Inject History history;
    @Inject Clock clock;

    @Override
    public List<DepartmentOpinion> waiting(Long subject) {
        return opinions.waiting(subject);
    }

    @Clause({"18.3", "B13"})
    void changed(@Observes RegisterEntry.Changed changed) {
        for (DepartmentOpinion each : opinions.waiting(changed.subjectId())) {
            IcpWebsite now = moved.site(each.websiteId());
            if (now.state() == RegisterState.CANCELLED) {
                end(each);
            } else if (!now.id().equals(each.websiteId())) {
                follow(each, now);
            }
        }
    }

    private void end(DepartmentOpinion opinion) {
        opinion.followed(null);
        history.write(
                opinion,
                Act.move("END", OpinionState.WAITING, opinion.state(), null, "18.3"),
                opinion);
    }

    /** The bureau there has its whole limit from today. */
    private void follow(DepartmentOpinion opinion, IcpWebsite website) {
        opinion.follow(em.find(IcpSubject.class, website.subjectId()), website);
        LocalDate today = Shanghai.date(clock.instant());
        opinion.followUpBy(cancellation.due(opinion.authority(), today));
        String number = website.filingNumber();
        history.write(opinion, Act.note("FOLLOW_FILING", number, "B13"), opinion);
        notices.given(opinion, number);
    }
}
