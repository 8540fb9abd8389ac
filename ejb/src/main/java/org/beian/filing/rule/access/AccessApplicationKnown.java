package org.beian.filing.rule.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.Shown;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.access.PreAssignments.PreAssignment;
import org.beian.law.Clause;
import org.beian.party.Party;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * An application for access that is named exists, is this sponsor's at this provider, asked for
 * domains of this website, and addresses are kept for it.
 */
@ApplicationScoped
@Clause("11.1")
@RuleCode("ACCESS_APPLICATION_KNOWN")
class AccessApplicationKnown implements Rule<FilingCheck> {

    @Inject PreAssignments assignments;

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Access> access : filing.parts().accesses()) {
            String named = access.value().accessApplication();
            if (!Texts.isBlank(named) && find(filing, access, assignments).isEmpty()) {
                out.add(access.pointer() + "/accessApplication", Shown.shortened(named));
            }
        }
    }

    /** The application that an access names, when it fits. */
    static Optional<PreAssignment> find(
            FilingCheck filing, Item<Access> access, PreAssignments assignments) {
        Party provider = filing.provider(access.website(), access.access());
        FilingContent.Website website = filing.content().websites().get(access.website());
        return assignments
                .find(access.value().accessApplication(), filing.today())
                .filter(found -> provider != null && found.providerId().equals(provider.id()))
                .filter(found -> isOf(filing, found.sponsorId()))
                .filter(found -> ContentFacts.domains(website).containsAll(found.domains()));
    }

    /** A provider files for whom it knows, a sponsor for itself alone. */
    private static boolean isOf(FilingCheck filing, Long sponsorId) {
        return sponsorId == null
                ? filing.onBehalf()
                : filing.sponsorId() == null || filing.sponsorId().equals(sponsorId);
    }
}
