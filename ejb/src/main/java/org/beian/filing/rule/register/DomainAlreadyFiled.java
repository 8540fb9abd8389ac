package org.beian.filing.rule.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.beian.code.CodeTables;
import org.beian.filing.content.FilingItems.Item;
import org.beian.filing.rule.FilingCheck;
import org.beian.filing.rule.register.IcpRegister.Holder;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.rule.AskingRule;
import org.beian.rule.Findings;
import org.beian.rule.Questions;
import org.beian.rule.RuleCode;
import org.beian.value.DomainName;

/**
 * Rule that a domain belongs to one filed website only. The holder is named as far as it is public.
 */
@ApplicationScoped
@Clause({"12.3", "B10"})
@RuleCode("DOMAIN_ALREADY_FILED")
class DomainAlreadyFiled implements AskingRule<FilingCheck> {

    @Inject CodeTables codes;

    @Override
    public Consumer<Findings> ask(FilingCheck filing, Questions questions) {
        List<Item<DomainName>> domains = filing.parts().domains();
        if (domains.isEmpty()) {
            return NOTHING;
        }
        List<DomainName> names = domains.stream().map(Item::value).distinct().toList();
        Supplier<Boolean> held = questions.ask(IcpRegister.holdsAny(names));
        return out -> {
            if (held.get()) {
                report(domains, questions.askNow(IcpRegister.holdersOf(names)), out);
            }
        };
    }

    private void report(List<Item<DomainName>> domains, Map<String, Holder> holders, Findings out) {
        for (Item<DomainName> domain : domains) {
            Holder holder = holders.get(domain.value().toString());
            if (holder != null) {
                out.add(
                        domain.pointer(),
                        domain.value().unicode(),
                        holder.filingNumber(),
                        publicName(holder),
                        Shanghai.date(holder.since()));
            }
        }
    }

    /** The name of a holder that is an organisation; asterisks for a person's. */
    private String publicName(Holder holder) {
        String type = holder.documentKey().substring(0, holder.documentKey().indexOf(':'));
        boolean organisation =
                codes.rows("document-types").stream()
                        .anyMatch(
                                row ->
                                        row.code().equals(type)
                                                && "ORGANISATION".equals(row.detail()));
        return organisation ? holder.subjectName() : "***";
    }
}
