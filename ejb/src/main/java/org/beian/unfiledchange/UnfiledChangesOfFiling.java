package org.beian.unfiledchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.record.CasesAboutFiling;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/** Unfiled changes of a filing, whose personal data is masked with the filing's. */
@ApplicationScoped
class UnfiledChangesOfFiling extends CasesAboutFiling<UnfiledChange> implements CasesOfFiling {

    @Inject CaseMasking masking;

    UnfiledChangesOfFiling() {
        super(UnfiledChange.class, "m.subjectId = :subject");
    }

    @Override
    protected String name(UnfiledChange found) {
        return found.filingNumber();
    }

    @Override
    protected boolean isPending(UnfiledChange found) {
        return found.state().isWaiting();
    }

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return all(filing.subject().id()).stream().anyMatch(this::isPending);
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (UnfiledChange each : all(filing.subject().id())) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }
}
