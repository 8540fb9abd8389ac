package org.beian.cancellation.clearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/** Clearings of a filing and its websites, whose personal data is masked with the filing's. */
@ApplicationScoped
class ClearingsOfFiling implements CasesOfFiling {

    @Inject EntityManager em;
    @Inject ClearingRepository clearings;
    @Inject CaseMasking masking;

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return !clearings.open(filing.subject().id()).isEmpty();
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        em.createQuery(
                        "select c from Clearing c where c.subjectId = :id order by c.id",
                        Clearing.class)
                .setParameter("id", filing.subject().id())
                .getResultList()
                .forEach(
                        each -> {
                            each.mask(data);
                            masking.mask(each, data, List.of(each));
                        });
    }
}
