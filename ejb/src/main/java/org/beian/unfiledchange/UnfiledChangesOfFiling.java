package org.beian.unfiledchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/** Unfiled changes of a filing, whose personal data is masked with the filing's. */
@ApplicationScoped
class UnfiledChangesOfFiling implements CasesOfFiling {

    @Inject EntityManager em;
    @Inject CaseMasking masking;

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return of(filing).stream().anyMatch(each -> each.state().isWaiting());
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (UnfiledChange each : of(filing)) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }

    private List<UnfiledChange> of(CancelledFiling filing) {
        return em.createQuery(
                        "select c from UnfiledChange c where c.subjectId = :id order by c.id",
                        UnfiledChange.class)
                .setParameter("id", filing.subject().id())
                .getResultList();
    }
}
