package org.beian.cancellation.revival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.record.CasesAboutFiling;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/**
 * Uncertain accesses of a filing, whose personal data is masked with the filing's. None holds it
 * back: with the filing the access has ended, and nothing is left to judge.
 */
@ApplicationScoped
class UncertainAccessesOfFiling extends CasesAboutFiling<UncertainAccess> implements CasesOfFiling {

    @Inject CaseMasking masking;

    UncertainAccessesOfFiling() {
        super(UncertainAccess.class, "m.subjectId = :subject");
    }

    @Override
    protected String name(UncertainAccess found) {
        return found.filingNumber();
    }

    @Override
    protected boolean isPending(UncertainAccess found) {
        return found.state() == UncertainAccessState.OPEN;
    }

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return false;
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (UncertainAccess each : all(filing.subject().id())) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }
}
