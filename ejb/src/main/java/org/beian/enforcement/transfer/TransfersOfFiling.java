package org.beian.enforcement.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/**
 * Transfers of clues on a filing's websites and of cases against it, whose personal data is masked
 * with the filing's.
 */
@ApplicationScoped
class TransfersOfFiling implements CasesOfFiling {

    @Inject TransferRepository transfers;
    @Inject CaseMasking masking;

    /** The clue or case is open as long as its transfer is. */
    @Override
    public boolean isOpen(CancelledFiling filing) {
        return false;
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (Transfer each : transfers.ofSubject(filing.subject().id())) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }
}
