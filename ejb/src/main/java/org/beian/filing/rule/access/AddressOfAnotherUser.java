package org.beian.filing.rule.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.NameKey;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.FilingFacts.Providers;
import org.beian.ipregister.lookup.AddressUsers.Use;
import org.beian.law.Clause;
import org.beian.party.UnitSummary;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;
import org.beian.value.IpRange;

/**
 * Rule that the addresses are not allocated, in the IP register, to a user other than the subject
 * or the provider.
 */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("ADDRESS_OF_ANOTHER_USER")
class AddressOfAnotherUser implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        String subject = subject(filing);
        Providers facts = filing.facts().providers();
        for (Item<Access> access : filing.parts().accesses()) {
            UnitSummary provider = filing.provider(access.website(), access.access());
            if (provider == null) {
                continue;
            }
            for (Item<IpRange> range : filing.parts().ranges(access)) {
                facts.users().get(range.value()).stream()
                        .filter(use -> !isOwn(use, provider, subject))
                        .findFirst()
                        .ifPresent(
                                use ->
                                        out.add(
                                                range.pointer(),
                                                range.value(),
                                                facts.unitNames().get(use.filedBy())));
            }
        }
    }

    private static boolean isOwn(Use use, UnitSummary provider, String subject) {
        return use.isBy(
                provider.id(),
                provider.code(),
                name -> {
                    String key = NameKey.of(name);
                    return key.equals(subject) || key.equals(NameKey.of(provider.name()));
                });
    }

    private static String subject(FilingCheck filing) {
        FilingContent.Subject subject = filing.content().subject();
        return subject == null || subject.name() == null ? null : NameKey.of(subject.name());
    }
}
