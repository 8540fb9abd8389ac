package org.beian.enforcement.blacklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistRepository;
import org.beian.filing.blacklist.BlacklistState;
import org.beian.filing.content.PersonalData;
import org.beian.filing.record.CasesAboutFiling;
import org.beian.filing.retention.CancelledFiling;
import org.beian.filing.retention.CaseMasking;
import org.beian.filing.retention.CasesOfFiling;

/**
 * Entries of the blacklist about a filing, whose personal data is masked with the filing's. One in
 * force holds it back: it bars by that data.
 */
@ApplicationScoped
class EntriesAboutFiling extends CasesAboutFiling<BlacklistEntry> implements CasesOfFiling {

    @Inject BlacklistRepository entries;
    @Inject CaseMasking masking;

    EntriesAboutFiling() {
        super(BlacklistEntry.class, "m.subjectId = :subject");
    }

    @Override
    protected String name(BlacklistEntry found) {
        return found.number();
    }

    @Override
    protected boolean isPending(BlacklistEntry found) {
        return found.state() == BlacklistState.PROPOSED || found.state() == BlacklistState.IN_FORCE;
    }

    @Override
    public boolean isOpen(CancelledFiling filing) {
        return entries.of(filing.subject().id()).stream()
                .anyMatch(each -> each.state() == BlacklistState.IN_FORCE);
    }

    @Override
    public void mask(CancelledFiling filing, PersonalData data) {
        for (BlacklistEntry each : entries.of(filing.subject().id())) {
            each.mask(data::masked);
            masking.mask(each, data, List.of(each));
        }
    }
}
