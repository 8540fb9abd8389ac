package org.beian.access.replacement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.record.CasesAboutFiling;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/** Replacements of a filing's accesses, whose personal data is masked with the filing's. */
@ApplicationScoped
class ReplacementsOfFiling extends CasesAboutFiling<AccessReplacement> implements CasesOfFiling {

    @Inject CaseMasking masking;

    ReplacementsOfFiling() {
        super(AccessReplacement.class, "m.subjectId = :subject");
    }

    @Override
    protected String name(AccessReplacement found) {
        return found.filingNumber();
    }

    @Override
    protected boolean isPending(AccessReplacement found) {
        return found.state() == ReplacementState.WAITING;
    }

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return all(filing.subject().id()).stream().anyMatch(this::isPending);
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (AccessReplacement each : all(filing.subject().id())) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }
}
