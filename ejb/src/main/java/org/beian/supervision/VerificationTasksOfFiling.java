package org.beian.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.record.CasesAboutFiling;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/** Tasks to verify a filing, whose personal data is masked with the filing's. */
@ApplicationScoped
class VerificationTasksOfFiling extends CasesAboutFiling<VerificationTask>
        implements CasesOfFiling {

    @Inject CaseMasking masking;

    VerificationTasksOfFiling() {
        super(VerificationTask.class, "m.subjectId = :subject");
    }

    @Override
    protected String name(VerificationTask found) {
        return found.filingNumber();
    }

    @Override
    protected boolean isPending(VerificationTask found) {
        return found.state() == VerificationTaskState.OPEN;
    }

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return all(filing.subject().id()).stream().anyMatch(this::isPending);
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (VerificationTask each : all(filing.subject().id())) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }
}
