package org.beian.enforcement.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.record.CasesAboutFiling;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/** Requests for assistance about a filing, whose personal data is masked with the filing's. */
@ApplicationScoped
class AssistancesOfFiling extends CasesAboutFiling<Assistance> implements CasesOfFiling {

    @Inject CaseMasking masking;

    AssistancesOfFiling() {
        super(Assistance.class, "m.subjectId = :subject");
    }

    @Override
    protected String name(Assistance found) {
        return found.letterNumber();
    }

    @Override
    protected boolean isPending(Assistance found) {
        return found.state().isPending();
    }

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return all(filing.subject().id()).stream().anyMatch(this::isPending);
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (Assistance each : all(filing.subject().id())) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }
}
