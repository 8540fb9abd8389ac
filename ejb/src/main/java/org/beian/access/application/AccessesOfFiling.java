package org.beian.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/** Applications for access under a filing's numbers, which are masked with the filing. */
@ApplicationScoped
class AccessesOfFiling implements CasesOfFiling {

    @Inject EntityManager em;
    @Inject CaseMasking masking;

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return of(filing).stream().anyMatch(each -> each.state().pending());
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (AccessApplication each : of(filing)) {
            each.mask(data);
            masking.mask(each, data, List.of());
        }
    }

    private List<AccessApplication> of(CancelledFiling filing) {
        return em.createQuery(
                        """
                        select a from AccessApplication a where a.filingNumber in :numbers
                        order by a.id""",
                        AccessApplication.class)
                .setParameter("numbers", filing.numbers())
                .getResultList();
    }
}
