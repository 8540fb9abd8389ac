package org.beian.access.replacement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/** Replacements of a filing's accesses, whose personal data is masked with the filing's. */
@ApplicationScoped
class ReplacementsOfFiling implements CasesOfFiling {

    @Inject EntityManager em;
    @Inject CaseMasking masking;

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return of(filing).stream().anyMatch(each -> each.state() == ReplacementState.WAITING);
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (AccessReplacement each : of(filing)) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }

    private List<AccessReplacement> of(CancelledFiling filing) {
        return em.createQuery(
                        "select r from AccessReplacement r where r.subjectId = :id order by r.id",
                        AccessReplacement.class)
                .setParameter("id", filing.subject().id())
                .getResultList();
    }
}
