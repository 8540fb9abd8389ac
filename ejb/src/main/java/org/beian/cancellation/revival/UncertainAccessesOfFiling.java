package org.beian.cancellation.revival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/**
 * Uncertain accesses of a filing, whose personal data is masked with the filing's. None holds it
 * back: with the filing the access has ended, and nothing is left to judge.
 */
@ApplicationScoped
class UncertainAccessesOfFiling implements CasesOfFiling {

    @Inject EntityManager em;
    @Inject CaseMasking masking;

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return false;
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        em.createQuery(
                        "select u from UncertainAccess u where u.subjectId = :id order by u.id",
                        UncertainAccess.class)
                .setParameter("id", filing.subject().id())
                .getResultList()
                .forEach(
                        each -> {
                            each.mask(data);
                            masking.mask(each, data, List.of(each));
                        });
    }
}
