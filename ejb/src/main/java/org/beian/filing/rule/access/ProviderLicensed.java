package org.beian.filing.rule.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FiledSubject;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.RegisterOverlay;
import org.beian.law.Clause;
import org.beian.party.ProviderLicences;
import org.beian.party.UnitSummary;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that a provider whose licence has ended takes no new access; those that it gives already can
 * still be changed.
 */
@ApplicationScoped
@Clause("2")
@RuleCode("PROVIDER_LICENSED")
class ProviderLicensed implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        Map<Long, ProviderLicences.Ended> ended = filing.facts().providers().licencesEnded();
        for (Item<Access> access : filing.parts().accesses()) {
            UnitSummary provider = filing.provider(access.website(), access.access());
            if (provider != null
                    && ended.containsKey(provider.id())
                    && isNew(filing, access, provider.id())) {
                ProviderLicences.Ended licence = ended.get(provider.id());
                out.add(
                        access.pointer() + "/provider",
                        provider.name(),
                        licence.number(),
                        licence.until());
            }
        }
    }

    /** Whether the provider does not give the access yet, as far as it is filed. */
    private static boolean isNew(FilingCheck filing, Item<Access> access, Long provider) {
        RegisterOverlay overlay = filing.overlay();
        if (overlay == null) {
            FiledSubject from = filing.movesFrom();
            return from == null || !from.isServedBy(provider);
        }
        if (!overlay.isSent(access.website(), access.access())) {
            return false;
        }
        return FilingContent.ADD_ACCESS.equals(filing.sent().kind())
                || overlay.filedAt(access.website())
                        .filter(website -> website.providers().contains(provider))
                        .isEmpty();
    }
}
