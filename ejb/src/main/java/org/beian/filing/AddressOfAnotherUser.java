package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.filing.FilingContent.Access;
import org.beian.filing.FilingItems.Item;
import org.beian.ipregister.AddressUsers;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.value.IpRange;

/** The addresses are not allocated to somebody who is neither the subject nor the provider. */
@ApplicationScoped
@Clause({"12.3", "13.2"})
class AddressOfAnotherUser implements Rule<FilingCheck> {

    @Inject AddressUsers users;

    @Override
    public void check(FilingCheck filing, Findings out) {
        String subject = subject(filing);
        for (Item<Access> access : FilingItems.accesses(filing.content())) {
            Unit provider = filing.provider(access.website(), access.access());
            if (provider == null) {
                continue;
            }
            for (Item<IpRange> range : FilingItems.ranges(access)) {
                users.of(range.value()).stream()
                        .filter(use -> !isOwn(use, provider, subject))
                        .findFirst()
                        .ifPresent(use -> out.add(range.pointer(), range.value(), use.filedBy()));
            }
        }
    }

    private static boolean isOwn(AddressUsers.Use use, Unit provider, String subject) {
        return use.isBy(
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
