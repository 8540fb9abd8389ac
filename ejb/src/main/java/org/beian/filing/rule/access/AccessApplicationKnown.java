package org.beian.filing.rule.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.PreAssignments;
import org.beian.filing.rule.PreAssignments.PreAssignment;
import org.beian.law.Clause;
import org.beian.party.UnitSummary;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that an application for access that is named exists, is of this sponsor at this provider,
 * asked for domains of this website, and has addresses pre-assigned.
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
                out.add(access.pointer() + "/accessApplication", TextNormalizer.shortened(named));
            }
        }
    }

    /** The pre-assignment for the application that an access names, when it fits. */
    static Optional<PreAssignment> find(
            FilingCheck filing, Item<Access> access, PreAssignments assignments) {
        UnitSummary provider = filing.provider(access.website(), access.access());
        FilingContent.Website website = filing.content().websites().get(access.website());
        return assignments
                .find(access.value().accessApplication(), filing.today())
                .filter(found -> provider != null && found.providerId().equals(provider.id()))
                .filter(found -> isOf(filing, found.sponsorId()))
                .filter(found -> ContentFacts.domains(website).containsAll(found.domains()));
    }

    /**
     * Whether it is this sponsor's; one without a sponsor's unit fits only when a provider files.
     */
    private static boolean isOf(FilingCheck filing, Long sponsorId) {
        return sponsorId == null
                ? filing.onBehalf()
                : filing.sponsorId() == null || filing.sponsorId().equals(sponsorId);
    }
}
