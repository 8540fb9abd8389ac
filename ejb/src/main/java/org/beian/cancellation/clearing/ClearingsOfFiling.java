package org.beian.cancellation.clearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.record.CasesAboutFiling;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/** Clearings of a filing and its websites, whose personal data is masked with the filing's. */
@ApplicationScoped
class ClearingsOfFiling extends CasesAboutFiling<Clearing> implements CasesOfFiling {

    @Inject CaseMasking masking;

    ClearingsOfFiling() {
        super(Clearing.class, "m.subjectId = :subject");
    }

    @Override
    protected String name(Clearing found) {
        return found.filingNumber();
    }

    @Override
    protected boolean isPending(Clearing found) {
        return found.state() == ClearingState.OPEN;
    }

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return all(filing.subject().id()).stream().anyMatch(this::isPending);
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (Clearing each : all(filing.subject().id())) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }
}
