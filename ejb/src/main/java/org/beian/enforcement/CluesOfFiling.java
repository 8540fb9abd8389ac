package org.beian.enforcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/** Clues on a filing's websites, whose personal data is masked with the filing's. */
@ApplicationScoped
class CluesOfFiling implements CasesOfFiling {

    @Inject ClueRepository clues;
    @Inject CaseMasking masking;

    /** A clue does not wait. */
    @Override
    public boolean isOpen(CancelledFiling filing) {
        return false;
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (Clue each : clues.of(filing.subject().id())) {
            each.mask(data);
            masking.mask(each, data, List.of(each));
        }
    }
}
