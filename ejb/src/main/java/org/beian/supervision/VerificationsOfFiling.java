package org.beian.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/**
 * Verifications of a filing and tasks about it, whose personal data is masked with the filing's.
 */
@ApplicationScoped
class VerificationsOfFiling implements CasesOfFiling {

    @Inject EntityManager em;
    @Inject CaseMasking masking;

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return of(VerificationTask.class, filing).stream()
                .anyMatch(task -> task.state() == VerificationTaskState.OPEN);
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (Verification each : of(Verification.class, filing)) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
        for (VerificationTask each : of(VerificationTask.class, filing)) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }

    private <T> List<T> of(Class<T> type, CancelledFiling filing) {
        return em.createQuery(
                        "select v from %s v where v.subjectId = :id order by v.id"
                                .formatted(type.getSimpleName()),
                        type)
                .setParameter("id", filing.subject().id())
                .getResultList();
    }
}
