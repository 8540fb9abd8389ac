package org.beian.enforcement.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/** Requests for assistance about a filing, whose personal data is masked with the filing's. */
@ApplicationScoped
class AssistancesOfFiling implements CasesOfFiling {

    @Inject AssistanceRepository assistances;
    @Inject CaseMasking masking;

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return assistances.ofSubject(filing.subject().id()).stream()
                .anyMatch(each -> each.state().isPending());
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (Assistance each : assistances.ofSubject(filing.subject().id())) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }
}
