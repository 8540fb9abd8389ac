package org.beian.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.record.CasesAboutFiling;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/** Applications for access under a filing's numbers, which are masked with the filing. */
@ApplicationScoped
class AccessesOfFiling extends CasesAboutFiling<AccessApplication> implements CasesOfFiling {

    @Inject CaseMasking masking;

    AccessesOfFiling() {
        super(
                AccessApplication.class,
                """
                m.filingNumber in
                (select w.filingNumber from IcpWebsite w where w.subjectId = :subject)
                or m.filingNumber =
                (select s.filingNumber from IcpSubject s where s.id = :subject)""");
    }

    @Override
    protected String name(AccessApplication found) {
        return found.filingNumber();
    }

    @Override
    protected boolean isPending(AccessApplication found) {
        return found.state().pending();
    }

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return all(filing.subject().id()).stream().anyMatch(this::isPending);
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (AccessApplication each : all(filing.subject().id())) {
            each.mask(data);
            masking.mask(each, data, List.of());
        }
    }
}
