package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.FilingContent.Access;
import org.beian.filing.FilingItems.Item;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.rule.Findings;
import org.beian.rule.Rule;

/**
 * Whoever gives access is known to the system as an access provider: the one that files, or the one
 * that the sponsor names.
 */
@ApplicationScoped
@Clause("2")
class ProviderKnown implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        for (Item<Access> access : FilingItems.accesses(filing.content())) {
            String named = access.value().provider();
            Unit provider = filing.provider(access.website(), access.access());
            boolean known =
                    provider != null
                            && provider.is(Capacity.ACCESS_PROVIDER)
                            && provider.validOn(filing.today());
            boolean another =
                    filing.onBehalf()
                            && provider != null
                            && !PlainText.isBlank(named)
                            && !named.equals(provider.code());
            if (!known || another) {
                out.add(access.pointer() + "/provider", Shown.shortened(named));
            }
        }
    }
}
