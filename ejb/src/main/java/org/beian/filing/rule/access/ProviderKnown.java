package org.beian.filing.rule.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.party.UnitSummary;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that the provider of each access is known to the system as an access provider: the one that
 * files, or the one that the sponsor names.
 */
@ApplicationScoped
@Clause("2")
@RuleCode("PROVIDER_KNOWN")
class ProviderKnown implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Access> access : filing.parts().accesses()) {
            String named = access.value().provider();
            UnitSummary provider = filing.provider(access.website(), access.access());
            boolean known =
                    provider != null
                            && filing.facts().providers().givingAccess().contains(provider.id())
                            && provider.validOn(filing.today());
            boolean another =
                    filing.onBehalf()
                            && provider != null
                            && !Texts.isBlank(named)
                            && !named.equals(provider.code());
            if (!known || another) {
                String shown = Texts.isBlank(named) && provider != null ? provider.name() : named;
                out.add(access.pointer() + "/provider", TextNormalizer.shortened(shown));
            }
        }
    }
}
