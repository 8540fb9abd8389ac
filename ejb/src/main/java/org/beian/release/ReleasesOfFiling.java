package org.beian.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.record.CasesAboutFiling;
import org.beian.filing.register.RegisterCancellation;
import org.beian.filing.register.RegisterEntry;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;
import org.beian.law.Clause;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Releases of domains of a filing: they lapse when the domain leaves it otherwise, and their
 * personal data is masked with the filing's.
 */
@ApplicationScoped
class ReleasesOfFiling extends CasesAboutFiling<DomainRelease> implements CasesOfFiling {

    @Inject EntityManager em;
    @Inject ReleaseRepository releases;
    @Inject ReleaseNotices notices;
    @Inject CaseMasking masking;
    @Inject History history;
    @Inject Clock clock;

    @Clause("B11")
    void changed(@Observes RegisterEntry.Changed changed) {
        settle(changed.subjectId());
    }

    @Clause("B11")
    void cancelled(@Observes RegisterCancellation.Ended ended) {
        settle(ended.subjectId());
    }

    private void settle(Long subject) {
        for (DomainRelease release : releases.open(subject)) {
            if (isFiled(release)) {
                continue;
            }
            ReleaseState before = release.state();
            release.end(ReleaseState.LAPSED, clock.instant());
            history.write(
                    release,
                    Act.move("LAPSE_RELEASE", before, release.state(), null, "B11"),
                    release);
            notices.lapsed(release);
        }
    }

    private boolean isFiled(DomainRelease release) {
        return em.createQuery(
                        "select d.websiteId from IcpDomain d where d.domain = :domain", Long.class)
                .setParameter("domain", release.domain())
                .getResultList()
                .contains(release.websiteId());
    }

    ReleasesOfFiling() {
        super(DomainRelease.class, "m.subjectId = :subject");
    }

    @Override
    protected String name(DomainRelease found) {
        return found.domain();
    }

    @Override
    protected boolean isPending(DomainRelease found) {
        return found.state() == ReleaseState.UNDER_REVIEW;
    }

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return !releases.open(filing.subject().id()).isEmpty();
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (DomainRelease each : all(filing.subject().id())) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }
}
