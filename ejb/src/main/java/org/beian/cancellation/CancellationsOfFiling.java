package org.beian.cancellation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.record.CasesAboutFiling;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/** Cancellations of a filing and its parts, whose personal data is masked with the filing's. */
@ApplicationScoped
class CancellationsOfFiling extends CasesAboutFiling<Cancellation> implements CasesOfFiling {

    @Inject CaseMasking masking;

    CancellationsOfFiling() {
        super(Cancellation.class, "m.part.subjectId = :subject");
    }

    @Override
    protected String name(Cancellation found) {
        return found.filingNumber();
    }

    @Override
    protected boolean isPending(Cancellation found) {
        return found.state() == CancellationState.UNDER_REVIEW;
    }

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return all(filing.subject().id()).stream().anyMatch(this::isPending);
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (Cancellation each : all(filing.subject().id())) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }
}
