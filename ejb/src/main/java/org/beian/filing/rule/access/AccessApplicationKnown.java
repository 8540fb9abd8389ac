package org.beian.filing.rule.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.beian.filing.content.ContentFacts;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
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

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Access> access : filing.parts().accesses()) {
            String named = access.value().accessApplication();
            if (!Texts.isBlank(named) && find(filing, access).isEmpty()) {
                out.add(access.pointer() + "/accessApplication", TextNormalizer.shortened(named));
            }
        }
    }

    /** The application that an access names, when it fits. */
    static Optional<PreAssignment> find(FilingCheck filing, Item<Access> access) {
        UnitSummary provider = filing.provider(access.website(), access.access());
        FilingContent.Website website = filing.content().websites().get(access.website());
        String named = access.value().accessApplication();
        return Optional.ofNullable(filing.facts().preAssignments().get(named))
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
