package org.beian.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.record.CasesAboutFiling;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/** Verifications of a filing, whose personal data is masked with the filing's. */
@ApplicationScoped
class VerificationsOfFiling extends CasesAboutFiling<Verification> implements CasesOfFiling {

    @Inject CaseMasking masking;

    VerificationsOfFiling() {
        super(Verification.class, "m.subjectId = :subject");
    }

    @Override
    protected String name(Verification found) {
        return found.filingNumber();
    }

    @Override
    protected boolean isPending(Verification found) {
        return false;
    }

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return false;
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (Verification each : all(filing.subject().id())) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }
}
