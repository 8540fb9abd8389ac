package org.beian.filing.rule.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.Access;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.content.NameKey;
import org.beian.filing.rule.FilingCheck;
import org.beian.ipregister.lookup.AddressUsers;
import org.beian.law.Clause;
import org.beian.party.UnitSummary;
import org.beian.party.Units;
import org.beian.rule.AskingRule;
import org.beian.rule.Findings;
import org.beian.rule.Questions;
import org.beian.rule.RuleCode;
import org.beian.value.IpRange;

/**
 * Rule that the addresses are not allocated, in the IP register, to a user other than the subject
 * or the provider.
 */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("ADDRESS_OF_ANOTHER_USER")
class AddressOfAnotherUser implements AskingRule<FilingCheck> {

    @Inject Units units;

    @Override
    public Consumer<Findings> ask(FilingCheck filing, Questions questions) {
        String subject = subject(filing);
        List<Consumer<Findings>> checks = new ArrayList<>();
        for (Item<Access> access : filing.parts().accesses()) {
            UnitSummary provider = filing.provider(access.website(), access.access());
            if (provider == null) {
                continue;
            }
            for (Item<IpRange> range : filing.parts().ranges(access)) {
                Supplier<List<AddressUsers.Use>> uses = AddressUsers.of(questions, range.value());
                checks.add(
                        out ->
                                uses.get().stream()
                                        .filter(use -> !isOwn(use, provider, subject))
                                        .findFirst()
                                        .ifPresent(
                                                use ->
                                                        out.add(
                                                                range.pointer(),
                                                                range.value(),
                                                                nameOf(use.filedBy()))));
            }
        }
        return out -> checks.forEach(check -> check.accept(out));
    }

    private static boolean isOwn(AddressUsers.Use use, UnitSummary provider, String subject) {
        return use.isBy(
                provider.id(),
                provider.code(),
                name -> {
                    String key = NameKey.of(name);
                    return key.equals(subject) || key.equals(NameKey.of(provider.name()));
                });
    }

    private String nameOf(Long unit) {
        return units.find(unit).orElseThrow().name();
    }

    private static String subject(FilingCheck filing) {
        FilingContent.Subject subject = filing.content().subject();
        return subject == null || subject.name() == null ? null : NameKey.of(subject.name());
    }
}
