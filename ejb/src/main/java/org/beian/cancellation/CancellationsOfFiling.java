package org.beian.cancellation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/** Cancellations of a filing and its parts, whose personal data is masked with the filing's. */
@ApplicationScoped
class CancellationsOfFiling implements CasesOfFiling {

    @Inject EntityManager em;
    @Inject CaseMasking masking;

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return of(filing).stream().anyMatch(each -> each.state() == CancellationState.UNDER_REVIEW);
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (Cancellation each : of(filing)) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }

    private List<Cancellation> of(CancelledFiling filing) {
        return em.createQuery(
                        "select c from Cancellation c where c.part.subjectId = :id order by c.id",
                        Cancellation.class)
                .setParameter("id", filing.subject().id())
                .getResultList();
    }
}
