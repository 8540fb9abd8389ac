package org.beian.enforcement.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.record.CasesAboutFiling;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/**
 * Transfers of clues on a filing's websites and of cases against it, whose personal data is masked
 * with the filing's.
 */
@ApplicationScoped
class TransfersOfFiling extends CasesAboutFiling<Transfer> implements CasesOfFiling {

    @Inject CaseMasking masking;

    /** The clue or case is open as long as its transfer is. */
    TransfersOfFiling() {
        super(
                Transfer.class,
                """
                m.clueId in (select c.id from Clue c where c.site.subjectId = :subject)
                or m.sentCase in
                (select e.id from EnforcementCase e where e.site.subjectId = :subject)""");
    }

    @Override
    protected String name(Transfer found) {
        return found.site();
    }

    @Override
    protected boolean isPending(Transfer found) {
        return found.state() == TransferState.SENT || found.state() == TransferState.ASSIGNMENT;
    }

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return false;
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (Transfer each : all(filing.subject().id())) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }
}
